/** Plans a record: pure. What it returns is shown, then signed and written by somebody else. */
import { classOf } from '../changes/change-class.ts';
import { leftOutByDay } from '../changes/latecomers.ts';
import { mandateOf } from '../changes/mandate.ts';
import { startedTooSoon } from '../changes/new-circles.ts';
import type { RecordedState } from '../changes/recorded-state.ts';
import { recordersOf } from '../changes/recorders.ts';
import { settlesOn } from '../changes/settles-on.ts';
import { type RoundWords, roundEn } from '../messages/en/round.ts';
import { labelsOf } from '../messages/labels.ts';
import type { Circle, CircleId } from '../model/circle.ts';
import type { CircleConsent, RecordKind } from '../model/decision-record.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, type Organisation, personName, rootOf } from '../model/organisation.ts';
import { activeKeys, type Person } from '../model/person.ts';
import { pathOf } from '../schema/kinds.ts';
import { answersOf, type Round } from './answers.ts';
import type { DecisionPlan, PlanContext } from './decision-plan.ts';
import type { Draft } from './draft.ts';
import { compareWanted, type Wanted } from './wanted.ts';
import { writeDossier } from './write-dossier.ts';

/** Plans the record of a draft. Throws `CirclesError` for everything that keeps it from being lawful. */
export function planDecision(draft: Draft, context: PlanContext): DecisionPlan {
  const { state } = context;
  const words = roundEn(labelsOf(state.organisation.settings.labels));
  const wanted = compareWanted(draft.wanted, state);
  refuseDay(draft, context.founded, words);
  const says = (draft.text ?? draft.links.redacts) !== undefined;
  if (wanted.changes.length === 0 && wanted.files.length === 0 && !says)
    throw new CirclesError('nothing-to-decide', words.nothingToDecide());
  if (wanted.form.length > 0 && draft.method !== 'format' && draft.method !== 'set-up')
    throw new CirclesError('only-form', words.onlyForm({ files: wanted.form }));
  refuseObjections(draft, words);
  refuseSilence(draft, state, words);
  refuseStartedCircles(draft, wanted, words);
  refuseTooFewKeys(draft, wanted, words);
  const round = roundOf(draft, wanted, state);
  const consents = needsRound(draft) ? answersOf(draft, round) : [];
  refuseLeavingOut(draft, round, { words, consents });
  const settles = settlesOn(state.organisation, consents, draft.recorded);
  return writeDossier(draft, context, {
    wanted,
    consents,
    kind: kindOf(draft, wanted, state),
    ...(settles === undefined ? {} : { settles }),
  });
}

/** What is asked in a round, and which circles are asked. Throws `CirclesError` `other-circles` when a circle was named that has no say. */
export function roundOf(
  draft: Pick<Draft, 'circle' | 'decided' | 'recorded' | 'asks' | 'disowned'>,
  wanted: Wanted,
  state: RecordedState,
): Round {
  const { decided, recorded } = draft;
  return { state, changes: wanted.changes, decided, recorded, circles: circlesFor(draft, wanted, state) };
}

function refuseDay(
  { decided, recorded, review, objections }: Draft,
  founded: PlanContext['founded'],
  words: RoundWords,
): void {
  if (decided > recorded) throw new CirclesError('decided-later', words.decidedLater({ decided, recorded }));
  if (founded !== undefined && decided < founded)
    throw new CirclesError('decided-earlier', words.decidedEarlier({ decided, founded }));
  const days = [review, ...objections.map(({ measure }) => measure?.check)];
  const early = days.find((back) => back !== undefined && back < decided);
  if (early !== undefined) throw new CirclesError('back-earlier', words.backEarlier({ decided, back: early }));
}

/** The circles of the founding are confirmed by the founding round; every later one by its own first record. */
function refuseStartedCircles(draft: Draft, { changes, after }: Wanted, words: RoundWords): void {
  const [circle] = draft.method === 'set-up' ? [] : startedTooSoon(changes);
  if (circle === undefined) return;
  const path = pathOf('circle', { circle });
  throw new CirclesError('circle-not-forming', words.startedTooSoon({ circle: circleName(after, circle), path }));
}

/** A rule that asks for more signatures than there are people who could give them would be met by fewer, and mean nothing. */
function refuseTooFewKeys(draft: Draft, { changes, after }: Wanted, words: RoundWords): void {
  const changed = changes
    .filter(({ change }) => change === 'recording-rule-changed')
    .flatMap(({ circle }) => circle ?? []);
  for (const circle of changed.flatMap((id) => after.circles.get(id) ?? [])) {
    const { persons, standIn } = recordersOf(after, circle, draft.recorded);
    const able = standIn === 'rule' ? persons : [];
    const { signatures } = circle.records;
    if (able.length >= signatures) continue;
    const names = able.map((person) => personName(after, person));
    const next = keylessMember(after, circle);
    throw new CirclesError('too-few-keys', words.tooFewKeys({ circle: circle.name, signatures, names, next }));
  }
}

function keylessMember({ people }: Organisation, { members }: Circle): Person | undefined {
  return members
    .flatMap(({ person }) => people.get(person) ?? [])
    .find((person) => person.status === 'active' && activeKeys(person).length === 0);
}

/** The day of the meeting can leave somebody out; see `leftOutByDay` for when it may. */
function refuseLeavingOut(
  { decided, recorders }: Draft,
  round: Round,
  { words, consents }: { words: RoundWords; consents: readonly CircleConsent[] },
): void {
  for (const consent of consents) {
    const left = leftOutByDay(consent, round, recorders);
    if (left.length === 0) continue;
    const { organisation } = round.state;
    const names = left.map((person) => personName(organisation, person));
    const circle = circleName(organisation, consent.circle);
    throw new CirclesError('latecomer-left-out', words.latecomersLeftOut({ circle, names, decided }));
  }
}

function needsRound(draft: Draft): boolean {
  return draft.method === 'consent' || draft.method === 'selection';
}

function refuseObjections(draft: Draft, words: RoundWords): void {
  if (draft.outcome !== 'adopted') return;
  const open = draft.objections.filter((objection) => objection.integrated === undefined);
  if (open.length > 0) throw new CirclesError('objection-open', words.objectionOpen({ count: open.length }));
  const amended = draft.objections.some(
    (objection) => objection.integrated === 'amend' && (objection.version ?? 1) < 2,
  );
  if (amended) throw new CirclesError('amendment-without-round', words.amendedWithoutRound());
}

/** A group that keeps no arguments keeps the restatement; without either the objection would be lost. */
function refuseSilence(draft: Draft, state: RecordedState, words: RoundWords): void {
  const silent = draft.objections.some((objection) => objection.understood === undefined);
  if (silent && state.organisation.settings.governance.voices === 'off')
    throw new CirclesError('restatement-missing', words.restatementMissing());
}

/** The circles of the mandate; without changes the circle that was named, else the root. The named one comes first. */
function circlesFor(
  draft: Pick<Draft, 'circle' | 'asks' | 'disowned'>,
  wanted: Wanted,
  state: RecordedState,
): readonly CircleId[] {
  const changed =
    wanted.changes.length === 0 && draft.disowned === undefined
      ? []
      : mandateOf(wanted.changes, { before: state.organisation, after: wanted.after }, draft.disowned).circles;
  const needed = [...new Set([...changed, ...(draft.asks ?? [])])];
  const named = draft.circle ?? needed[0] ?? rootOf(state.organisation)?.id;
  if (named === undefined) return [];
  if (changed.length > 0 && !needed.includes(named)) {
    const words = roundEn(labelsOf(state.organisation.settings.labels));
    throw new CirclesError(
      'other-circles',
      words.otherCircles({ given: circleName(state.organisation, named), needed }),
    );
  }
  return [named, ...needed.filter((circle) => circle !== named)];
}

function kindOf(draft: Draft, wanted: Wanted, state: RecordedState): RecordKind {
  if (draft.method === 'set-up') return 'founding';
  if (draft.method === 'own') return 'notice';
  if (draft.method === 'redact') return 'redact';
  return wanted.files.length === 0 || draft.outcome !== 'adopted'
    ? 'one-off'
    : classOf(wanted.changes, state.organisation.settings.governance);
}
