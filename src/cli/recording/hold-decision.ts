/** A decision from the proposal to its end, step by step as a facilitator leads through it. */
import { eligibleIn } from '../../changes/eligible.ts';
import { consentDecision } from '../../decisions/machines/consent-decision.ts';
import { walk } from '../../decisions/machines/machine.ts';
import { roundOf } from '../../decisions/plan.ts';
import { compareWanted } from '../../decisions/wanted.ts';
import { circleName, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import type { ConsentWishes } from '../../services/consent.ts';
import type { Choice } from '../../ui/prompt.ts';
import { answerObjections, type Process, type Turn } from './answer-objections.ts';
import { hearVoices, those, type Voices } from './hear-voices.ts';
import { type Held, heldWith } from './held.ts';
import { canChange, improved, type Table } from './integrate.ts';
import { type Shown, sceneOf, shownOf } from './round-scenes.ts';

/** Leads through the steps until everybody consents, or it ends otherwise. What is returned is to be recorded. */
export async function holdDecision(table: Table, wishes: ConsentWishes): Promise<Held> {
  const process = walk(consentDecision);
  const first = amongAsked(heldWith(table, wishes));
  process.go('submit');
  await present(first);
  process.go('clarify');
  const turn = await react(process, first);
  return turn.ended ? turn.held : holdRounds(process, turn.held);
}

/** Of those known to be absent, only who is asked counts: a meeting knows of more people than a round may ask. */
function amongAsked({ table, wishes, draft }: Held): Held {
  const round = roundOfDraft(table, draft);
  const asked = round.circles.flatMap((circle) => eligibleIn(circle, round));
  return heldWith(table, { ...wishes, absent: wishes.absent.filter((id) => asked.includes(id)) });
}

/** Reads out and answers what is unclear. */
async function present({ table, draft }: Held): Promise<void> {
  const { questions, facilitator } = table;
  questions.scene(sceneOf(table, await shownOf(table, draft), { step: 'present', says: facilitator.says.present }));
  const choices = [{ value: true, label: facilitator.ask.presented }];
  await questions.choose('', choices, { explanation: facilitator.explain.present });
}

type Reacted = 'on' | 'improve' | 'withdraw';

/** Hears reactions; small changes are taken up until it stands. */
async function react(process: Process, first: Held): Promise<Turn> {
  const { questions, facilitator } = first.table;
  const { reactions, reacted } = facilitator.ask;
  const choice = (value: Reacted, key: string): Choice<Reacted> => ({ value, label: reacted[value], key });
  process.go('react');
  for (let held = first; ; ) {
    const shown = await shownOf(held.table, held.draft);
    questions.scene(sceneOf(held.table, shown, { step: 'react', says: facilitator.says.react }));
    const choices = [
      choice('on', 'g'),
      ...(canChange(held.wishes) ? [choice('improve', 'c')] : []),
      choice('withdraw', 't'),
    ];
    const said = await questions.choose(reactions, choices, { default: 'on', explanation: facilitator.explain.react });
    if (said === 'on') return { held, ended: false };
    process.go(said);
    if (said === 'withdraw') return { held: withdrawn(held), ended: true };
    const next = await improved(held);
    held = heldWith(next.table, next.wishes);
  }
}

function withdrawn({ table, wishes }: Held): Held {
  return heldWith(table, { ...wishes, outcome: 'dropped', notes: table.facilitator.notes.withdrawn });
}

/** Rounds until nobody objects. After an objection everybody is asked about the new version. */
async function holdRounds(process: Process, first: Held): Promise<Held> {
  process.go('restate');
  let away = first.wishes.absent;
  for (let [held, version] = [first, 1]; ; version += 1) {
    const shown = await shownOf(held.table, held.draft);
    await restate(held.table, shown, version);
    const voices = await consentRound(held, shown, { version, away });
    const absent = those(voices, 'absent');
    away = away.filter((id) => absent.includes(id));
    const by = those(voices, 'object');
    if (by.length === 0) {
      process.go('consent');
      return withAbsent(await withConcerns(held, those(voices, 'concern')), absent);
    }
    process.go('object');
    const here = heldWith(held.table, { ...held.wishes, absent });
    const turn = await answerObjections(process, { held: here, by, version: version + 1 });
    if (turn.ended) return turn.held;
    held = turn.held;
  }
}

async function restate(table: Table, shown: Shown, version: number): Promise<void> {
  const { questions, facilitator } = table;
  const says = [...(version === 1 ? [] : [facilitator.says.version({ number: version })]), ...facilitator.says.restate];
  questions.scene(sceneOf(table, shown, { step: 'restate', says }));
  const choices = [{ value: true, label: facilitator.ask.restated }];
  await questions.choose('', choices, { explanation: facilitator.explain.restate });
}

interface Round {
  readonly version: number;
  /** Who is known not to be here. */
  readonly away: readonly PersonId[];
}

function consentRound({ table, draft }: Held, shown: Shown, { version, away }: Round): Promise<Voices> {
  const { questions, words, facilitator, place } = table;
  const { organisation } = place;
  const round = roundOfDraft(table, { ...draft, absent: [] });
  const asked = round.circles.flatMap((circle) =>
    startingAt(eligibleIn(circle, round), draft.decided, version).map((person) => ({ person, circle })),
  );
  const circles = new Map([...asked].reverse().map(({ person, circle }) => [person, circle]));
  return hearVoices({
    questions,
    people: [...new Set(asked.map(({ person }) => person))],
    name: (person) => personName(organisation, person),
    away,
    words: words.ask,
    explanation: words.explain.voice,
    concerns: organisation.settings.governance.concerns === 'recorded',
    scene: (person) => {
      const circle = circleName(organisation, circles.get(person) ?? '');
      return sceneOf(table, shown, { step: 'round', says: facilitator.says.round({ circle }) });
    },
  });
}

/** Each day, and each fresh round, starts with somebody else, so that nobody is always first. */
function startingAt(people: readonly PersonId[], day: string, version: number): readonly PersonId[] {
  const start = people.length === 0 ? 0 : (Number(day.replaceAll('-', '')) + version - 1) % people.length;
  return [...people.slice(start), ...people.slice(0, start)];
}

function roundOfDraft({ place }: Table, draft: Held['draft']) {
  return roundOf(draft, compareWanted(draft.wanted, place.state), place.state);
}

/** Concerns of those who consent, kept without names as questions for the review. */
async function withConcerns(held: Held, people: readonly PersonId[]): Promise<Held> {
  const { questions, words, place } = held.table;
  const concerns: string[] = [];
  for (const person of people) {
    const question = words.ask.concern({ name: personName(place.organisation, person) });
    concerns.push(await questions.ask(question, { explanation: words.explain.concern }));
  }
  return concerns.length === 0 ? held : heldWith(held.table, { ...held.wishes, concerns });
}

/** Where the circle has agreed to it, what absent members said beforehand is written down with their names. */
async function withAbsent({ table, wishes, draft }: Held, absent: readonly PersonId[]): Promise<Held> {
  const { questions, words, place } = table;
  const views = new Map(wishes.views);
  for (const person of absent.filter((id) => saysBeforehand(id, draft, table))) {
    const question = words.ask.views({ name: personName(place.organisation, person) });
    views.set(person, await questions.ask(question, { explanation: words.explain.views }));
  }
  return heldWith(table, { ...wishes, absent, views });
}

function saysBeforehand(person: PersonId, draft: Held['draft'], table: Table): boolean {
  const { organisation } = table.place;
  const round = roundOfDraft(table, draft);
  return round.circles.some((id) => {
    const rule = organisation.circles.get(id)?.absence ?? organisation.settings.governance.absence;
    return rule === 'views-beforehand' && eligibleIn(id, round).includes(person);
  });
}
