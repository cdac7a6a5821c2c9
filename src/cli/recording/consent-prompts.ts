/** The round step by step, by line prompts: what is on the table, the exact words, one voice at a time, objections integrated, a fresh round. */
import { eligibleIn } from '../../changes/eligible.ts';
import { tellChanges } from '../../changes/tell.ts';
import type { Draft, DraftObjection } from '../../decisions/draft.ts';
import { roundOf } from '../../decisions/plan.ts';
import { compareWanted } from '../../decisions/wanted.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { terminalText } from '../../render/escape.ts';
import { type ConsentWishes, consentDraft } from '../../services/consent.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { ExitCode } from '../exit-code.ts';
import { prompt } from '../prompt.ts';
import type { Asked } from './consent-options.ts';
import { type Integrated, integrated, type Table } from './integrate.ts';
import { askMatter } from './matter-prompts.ts';
import { askObjection } from './objection-prompts.ts';
import { consentLine } from './one-line.ts';
import { recordAndTell, type Work } from './record-and-tell.ts';
import { tellWords } from './tell-words.ts';

/** Where a round stands: what is asked for, and what would be recorded. */
interface Held extends Integrated {
  readonly draft: Draft;
}

/** Asks for what was not said by flags, holds the round, shows the plan and records it. */
export async function consentByPrompts(asked: Asked, work: Work): Promise<ExitCode> {
  const { desk, context } = work;
  const { place } = desk;
  const words = consentEn(labelsOf(place.organisation.settings.labels));
  const questions = prompt(context);
  const say = (line: string) => context.stderr.write(`${terminalText(line)}\n`);
  try {
    const table: Table = { questions, words, place, say };
    const { person } = await desk.signer();
    const given = await askMatter(asked, table);
    const wishes: ConsentWishes = {
      ...asked,
      ...given,
      decided: asked.decided ?? place.today,
      recorder: person,
      consenting: 'all',
    };
    const held = await holdRounds(table, wishes);
    const { draft } = held;
    const line = consentLine(draft, held.wishes);
    const after =
      line === undefined
        ? []
        : [recordEn(labelsOf(place.organisation.settings.labels)).sameAgain({ line: terminalText(line) })];
    return await recordAndTell(
      draft,
      { ...work, desk: { ...desk, place: held.table.place } },
      {
        confirm: () => questions.askYesNo(words.ask.record, { default: true }),
        after,
      },
    );
  } finally {
    questions.close();
  }
}

/** Rounds until nobody objects: each objection is understood and integrated, then everybody is asked about the new version. */
async function holdRounds(first: Table, wished: ConsentWishes): Promise<Held> {
  let held: Held = { table: first, wishes: wished, draft: consentDraft(first.place, wished) };
  for (let version = 1; ; version += 1) {
    const { table, wishes, draft } = held;
    const { absent, objecting } = await holdRound(table, draft);
    if (objecting.length === 0) return withAbsent(held, absent);
    const objections: DraftObjection[] = [];
    for (const by of objecting) objections.push(await askObjection(table, { by, version: version + 1 }));
    const next = await integrated({ table, wishes }, objections);
    held = { ...next, draft: consentDraft(next.table.place, next.wishes) };
    table.say(table.words.ask.again);
  }
}

/** Where the circle has agreed to it, what absent members said beforehand is written down with their names. */
async function withAbsent({ table, wishes, draft }: Held, absent: readonly PersonId[]): Promise<Held> {
  const { questions, words, place } = table;
  const views = new Map(wishes.views);
  for (const person of absent.filter((id) => saysBeforehand(id, draft, place))) {
    const question = words.ask.views({ name: personName(place.organisation, person) });
    views.set(person, await questions.ask(question, { explanation: words.explain.views }));
  }
  const heard = { ...wishes, absent, views };
  return { table, wishes: heard, draft: { ...consentDraft(place, heard), absent } };
}

function saysBeforehand(person: PersonId, draft: Draft, { organisation, state }: Workplace): boolean {
  const round = roundOf(draft, compareWanted(draft.wanted, state), state);
  return round.circles.some((id) => {
    const rule = organisation.circles.get(id)?.absence ?? organisation.settings.governance.absence;
    return rule === 'views-beforehand' && eligibleIn(id, round).includes(person);
  });
}

interface Heard {
  readonly absent: readonly PersonId[];
  readonly objecting: readonly PersonId[];
}

async function holdRound(table: Table, draft: Draft): Promise<Heard> {
  const { place, words, say } = table;
  const wanted = compareWanted(draft.wanted, place.state);
  const round = roundOf(draft, wanted, place.state);
  say(words.ask.proposal);
  for (const line of [
    ...(draft.text ?? '').split('\n').filter((text) => text !== ''),
    ...tellChanges(wanted.changes, { before: place.organisation, after: wanted.after }),
  ]) {
    say(`  ${line}`);
  }
  for (const line of await tellWords(draft.wanted, place)) say(line);
  const voices = new Map<PersonId, 'consent' | 'object' | 'absent'>();
  for (const circle of round.circles) {
    say(words.ask.round({ circle: circleName(place.organisation, circle) }));
    for (const person of startingAt(eligibleIn(circle, round), draft.decided)) {
      if (!voices.has(person)) voices.set(person, await askVoice(table, person));
    }
  }
  const those = (voice: string) => [...voices].filter(([, said]) => said === voice).map(([person]) => person);
  return { absent: those('absent'), objecting: those('object') };
}

function askVoice({ questions, words, place }: Table, person: PersonId): Promise<'consent' | 'object' | 'absent'> {
  const { voices } = words.ask;
  const choices = (['consent', 'object', 'absent'] as const).map((value) => ({ value, label: voices[value] }));
  return questions.choose(words.ask.voice({ name: personName(place.organisation, person) }), choices, {
    explanation: words.explain.voice,
  });
}

/** The round starts with somebody else each day, so that nobody is always first. */
function startingAt(people: readonly PersonId[], day: string): readonly PersonId[] {
  const start = people.length === 0 ? 0 : Number(day.replaceAll('-', '')) % people.length;
  return [...people.slice(start), ...people.slice(0, start)];
}
