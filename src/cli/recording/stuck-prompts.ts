/** When a round does not come to an end: the ways that are left, in the order in which they are tried. */
import type { DraftObjection } from '../../decisions/draft.ts';
import type { ConsentEvent } from '../../decisions/machines/consent-decision.ts';
import { roundOf } from '../../decisions/plan.ts';
import { compareWanted } from '../../decisions/wanted.ts';
import type { Circle } from '../../model/circle.ts';
import type { Integration } from '../../model/decision-record.ts';
import { circleName } from '../../model/organisation.ts';
import type { ConsentWishes } from '../../services/consent.ts';
import type { Choice } from '../../ui/prompt.ts';
import type { Held } from './held.ts';
import type { Table } from './integrate.ts';
import { askDay, type Understood } from './objection-prompts.ts';
import { sceneOf, shownOf } from './round-scenes.ts';

/** The ways, by the event that each is in the process. */
type Way = Extract<
  ConsentEvent,
  | 'go-on'
  | 'inform'
  | 'helping-circle'
  | 'outside-facilitator'
  | 'other-method'
  | 'refer'
  | 'last-resort'
  | 'drop'
  | 'withdraw'
>;

/** Which way was taken, and what is recorded of it. */
export interface Taken {
  readonly event: Way;
  readonly wishes: ConsentWishes;
}

/** Source of the order: `decisions.md`, after Many Voices One Song 3.5.4. */
const WAYS: readonly { readonly way: Way; readonly key: string }[] = [
  { way: 'go-on', key: 'g' },
  { way: 'inform', key: 'i' },
  { way: 'helping-circle', key: 'h' },
  { way: 'outside-facilitator', key: 'f' },
  { way: 'other-method', key: 'm' },
  { way: 'refer', key: 'r' },
  { way: 'last-resort', key: 'l' },
  { way: 'drop', key: 'd' },
  { way: 'withdraw', key: 'w' },
];

/** Asks which way is taken. `open` are the objections that are not integrated. */
export async function askStuck(held: Held, open: readonly Understood[]): Promise<Taken> {
  const { table } = held;
  const { questions, facilitator } = table;
  const circle = circleOf(held);
  const shown = await shownOf(table, held.draft);
  questions.scene(sceneOf(table, shown, { step: 'stuck', says: facilitator.says.stuck }));
  const choices = WAYS.flatMap(({ way, key }): readonly Choice<Way>[] => {
    const label = labelOf(way, table, circle);
    return label === undefined ? [] : [{ value: way, label, key }];
  });
  const event = await questions.choose(facilitator.ask.stuck, choices, { explanation: facilitator.explain.stuck });
  return { event, wishes: await wishesAfter(event, held, open) };
}

/** The circle in which it would be recorded. */
function circleOf({ table, draft }: Held): Circle | undefined {
  const { state, organisation } = table.place;
  const [circle] = roundOf(draft, compareWanted(draft.wanted, state), state).circles;
  return circle === undefined ? undefined : organisation.circles.get(circle);
}

/** Only a circle below another one can hand something up; only the uppermost needs a last resort, and only one that was agreed. */
function labelOf(way: Way, { facilitator, place }: Table, circle: Circle | undefined): string | undefined {
  const { stuckWays } = facilitator.ask;
  const parent = circle?.parent;
  if (way === 'refer')
    return parent === undefined ? undefined : stuckWays.refer({ circle: circleName(place.organisation, parent) });
  if (way !== 'last-resort') return stuckWays[way];
  const policy = parent === undefined ? lastResort(place, circle) : undefined;
  return policy === undefined ? undefined : stuckWays['last-resort']({ policy });
}

function lastResort({ organisation }: Table['place'], circle: Circle | undefined): string | undefined {
  const id = organisation.settings.governance.last_resort;
  return id === undefined ? undefined : circle?.policies.get(id)?.title;
}

async function wishesAfter(event: Way, held: Held, open: readonly Understood[]): Promise<ConsentWishes> {
  const { wishes, table } = held;
  const { questions, facilitator, place } = table;
  const { notes } = facilitator;
  const left = (integrated?: Integration) => ({
    ...wishes,
    objections: [...wishes.objections, ...openAs(open, integrated)],
  });
  const back = async () => ({ back: await askDay(questions, facilitator.ask.backOn, place) });
  switch (event) {
    case 'go-on':
      return wishes;
    case 'inform':
      return { ...left('more-information'), outcome: 'deferred', links: await back() };
    case 'helping-circle':
      return { ...left('helping-circle'), outcome: 'deferred', links: await back() };
    case 'outside-facilitator':
      return { ...left(), outcome: 'deferred', links: await back(), notes: notes.outside };
    case 'last-resort': {
      const policy = lastResort(place, circleOf(held)) ?? '';
      return { ...left(), outcome: 'deferred', links: await back(), notes: notes.lastResort({ policy }) };
    }
    case 'refer': {
      const parent = circleOf(held)?.parent;
      const to = parent === undefined ? {} : { to: parent };
      return { ...left('refer'), outcome: 'referred', links: { ...to, ...(await back()) } };
    }
    case 'drop':
      return { ...left(), outcome: 'dropped' };
    case 'withdraw':
      return { ...left(), outcome: 'dropped', notes: notes.withdrawn };
    case 'other-method':
      return otherMethod(held, open);
    default:
      return event satisfies never;
  }
}

function openAs(open: readonly Understood[], integrated: Integration | undefined): readonly DraftObjection[] {
  return open.map((objection) => (integrated === undefined ? objection : { ...objection, integrated }));
}

/** What goes to the round is now who decides and within which limits; the objections to the thing itself are kept beside it. */
async function otherMethod({ table, wishes, draft }: Held, open: readonly Understood[]): Promise<ConsentWishes> {
  const { questions, facilitator, words, place } = table;
  const text = await questions.ask(facilitator.ask.otherMethod, { explanation: words.explain.text, lines: true });
  const silent = place.organisation.settings.governance.voices === 'off';
  const heard: readonly Understood[] = [...wishes.objections, ...open];
  const objections = heard.map(({ argument, understood }) => (silent ? (understood ?? '') : argument));
  const { review: _review, ...rest } = wishes;
  return {
    ...rest,
    title: facilitator.methodTitle({ title: draft.title }),
    matter: { kind: 'once', text },
    objections: [],
    notes: facilitator.notes.otherMethod({ title: draft.title, objections }),
  };
}
