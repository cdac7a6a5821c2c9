/** The round step by step, by line prompts: what is on the table, the exact words, one voice at a time, objections integrated, a fresh round. */
import { eligibleIn } from '../../changes/eligible.ts';
import { tellChanges } from '../../changes/tell.ts';
import type { Draft, DraftObjection } from '../../decisions/draft.ts';
import { roundOf } from '../../decisions/plan.ts';
import { compareWanted } from '../../decisions/wanted.ts';
import { type ConsentWords, consentEn } from '../../messages/en/consent.ts';
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { terminalText } from '../../render/escape.ts';
import { type ConsentWishes, consentDraft } from '../../services/consent.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Prompt, prompt } from '../prompt.ts';
import type { Asked } from './consent-options.ts';
import { askMatter } from './matter-prompts.ts';
import { askObjection } from './objection-prompts.ts';
import { consentLine } from './one-line.ts';
import { recordAndTell, type Work } from './record-and-tell.ts';

/** Everything the questions need. */
interface Table {
  readonly questions: Prompt;
  readonly words: ConsentWords;
  readonly place: Workplace;
  readonly say: (line: string) => void;
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
    const draft = await holdRounds(table, wishes);
    const line = consentLine(draft, wishes);
    const after =
      line === undefined
        ? []
        : [recordEn(labelsOf(place.organisation.settings.labels)).sameAgain({ line: terminalText(line) })];
    return await recordAndTell(draft, work, {
      confirm: () => questions.askYesNo(words.ask.record, { default: true }),
      after,
    });
  } finally {
    questions.close();
  }
}

/** Rounds until nobody objects: each objection is understood and integrated, then everybody is asked about the new version. */
async function holdRounds(table: Table, first: ConsentWishes): Promise<Draft> {
  let wishes = first;
  for (let version = 1; ; version += 1) {
    const draft = consentDraft(table.place, wishes);
    const { absent, objecting } = await holdRound(table, draft);
    if (objecting.length === 0) return { ...draft, absent };
    const objections: DraftObjection[] = [];
    for (const by of objecting) objections.push(await askObjection(table, { by, version: version + 1 }));
    wishes = { ...(await amended(table, wishes, objections)), objections: [...wishes.objections, ...objections] };
    table.say(table.words.ask.again);
  }
}

/** An amendment of words that were typed in gives new words; edited files are changed in the files. */
async function amended(
  table: Table,
  wishes: ConsentWishes,
  objections: readonly DraftObjection[],
): Promise<ConsentWishes> {
  const { matter } = wishes;
  if (!objections.some((objection) => objection.integrated === 'amend')) return wishes;
  if (matter.kind !== 'policy' && matter.kind !== 'once') return wishes;
  const text = await table.questions.ask(table.words.ask.newWords, { default: matter.text });
  return { ...wishes, matter: { ...matter, text } };
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
    ...(draft.text === undefined ? [] : [draft.text]),
    ...tellChanges(wanted.changes, { before: place.organisation, after: wanted.after }),
  ]) {
    say(`  ${line}`);
  }
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
