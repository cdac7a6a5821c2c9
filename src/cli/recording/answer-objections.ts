/** After a round with objections: each is understood, then integrated; what comes out is a new version, or an end for today. */
import type { DraftObjection } from '../../decisions/draft.ts';
import type { ConsentEvent, ConsentState } from '../../decisions/machines/consent-decision.ts';
import type { Walk } from '../../decisions/machines/machine.ts';
import type { Integration } from '../../model/decision-record.ts';
import { circleName, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import type { ConsentWishes } from '../../services/consent.ts';
import { type Held, heldWith } from './held.ts';
import { integrated } from './integrate.ts';
import { askArgument, askDay, askIntegrated, askWay, type Understood } from './objection-prompts.ts';
import { sceneOf, shownOf } from './round-scenes.ts';
import { askStuck } from './stuck-prompts.ts';

/** The decision on its way. */
export type Process = Walk<ConsentState, ConsentEvent>;

/** What is objected to, by whom, and the number that the next version gets. */
export interface Objected {
  readonly held: Held;
  readonly by: readonly PersonId[];
  readonly version: number;
}

/** What goes to the next round; `ended` when nothing does. */
export interface Turn {
  readonly held: Held;
  readonly ended: boolean;
}

/** From this version on it is asked whether another way would help. */
const MANY = 3;

/** Leads from objections to the next version, or to an end. */
export async function answerObjections(process: Process, { held, by, version }: Objected): Promise<Turn> {
  const open: Understood[] = [];
  for (const person of by) open.push(await understand(held, person));
  process.go('understand');
  const answered: DraftObjection[] = [];
  for (const [at, objection] of open.entries()) {
    const left = open.slice(at);
    const turn = await explore(process, { held: withObjections(held, answered), objection, left, version });
    if ('held' in turn) return turn;
    answered.push(turn);
  }
  if (version >= MANY && (await seesOtherWays(held))) {
    const turn = await stuck(process, withObjections(held, answered), []);
    if (turn !== undefined) return turn;
  }
  process.go('amend');
  const next = await integrated(held, answered);
  return { held: heldWith(next.table, next.wishes), ended: false };
}

function withObjections({ table, wishes, draft }: Held, objections: readonly DraftObjection[]): Held {
  return { table, wishes: { ...wishes, objections: [...wishes.objections, ...objections] }, draft };
}

async function understand({ table, draft }: Held, by: PersonId): Promise<Understood> {
  const name = personName(table.place.organisation, by);
  const says = table.facilitator.says.understand({ name });
  table.questions.scene(sceneOf(table, await shownOf(table, draft), { step: 'objections', says }));
  return askArgument(table, by);
}

interface Explored {
  readonly held: Held;
  readonly objection: Understood;
  /** This objection and those after it. */
  readonly left: readonly Understood[];
  readonly version: number;
}

/** One objection integrated, or the turn that all of it takes. */
async function explore(process: Process, explored: Explored): Promise<DraftObjection | Turn> {
  const { held, objection, left, version } = explored;
  const { table } = held;
  const name = personName(table.place.organisation, objection.by ?? '');
  const says = table.facilitator.says.explore({ name, objection: objection.understood ?? objection.argument });
  table.questions.scene(sceneOf(table, await shownOf(table, held.draft), { step: 'objections', says }));
  const way = await askWay(table);
  if (way === 'stuck') return (await stuck(process, held, left)) ?? explore(process, explored);
  const answer = await askIntegrated(table, objection, { integrated: way, version });
  const event = WAITING[way];
  if (event === undefined || !(await allWaits(table))) return answer;
  const others = left.filter((one) => one !== objection);
  const wishes = { ...held.wishes, objections: [...held.wishes.objections, answer, ...others] };
  const ending = await waiting(held, event);
  process.go(event);
  return { held: heldWith(table, { ...wishes, ...ending }), ended: true };
}

/** Ways after which the proposal itself may wait, and what that is in the process. */
const WAITING: Readonly<Partial<Record<Integration, 'refer' | 'inform'>>> = {
  refer: 'refer',
  'helping-circle': 'inform',
  'more-information': 'inform',
};

function allWaits({ questions, facilitator }: Held['table']): Promise<boolean> {
  const { meanwhile, waits } = facilitator.ask;
  const choices = [
    { value: false, label: waits.rest, key: 'r' },
    { value: true, label: waits.all, key: 'a' },
  ];
  return questions.choose(meanwhile, choices, { explanation: facilitator.explain.meanwhile });
}

async function waiting({ table }: Held, event: 'refer' | 'inform'): Promise<Pick<ConsentWishes, 'outcome' | 'links'>> {
  const { questions, facilitator, place } = table;
  const { organisation } = place;
  const circles = [...organisation.circles.keys()].map((id) => ({ value: id, label: circleName(organisation, id) }));
  const to = event === 'refer' ? { to: await questions.choose(facilitator.ask.referTo, circles) } : {};
  const back = await askDay(questions, facilitator.ask.backOn, place);
  return { outcome: event === 'refer' ? 'referred' : 'deferred', links: { ...to, back } };
}

function seesOtherWays({ table }: Held): Promise<boolean> {
  const { questions, facilitator } = table;
  const { oftenRound, oftenWays } = facilitator.ask;
  const choices = [
    { value: false, label: oftenWays.round, key: 'f' },
    { value: true, label: oftenWays.stuck, key: 'n' },
  ];
  return questions.choose(oftenRound, choices, { default: false, explanation: facilitator.explain.stuck });
}

/** The way out that was chosen; undefined when the circle looks on together. */
async function stuck(process: Process, held: Held, open: readonly Understood[]): Promise<Turn | undefined> {
  process.go('stuck');
  const { event, wishes } = await askStuck(held, open);
  process.go(event);
  if (event === 'go-on') return undefined;
  return { held: heldWith(held.table, wishes), ended: event !== 'other-method' };
}
