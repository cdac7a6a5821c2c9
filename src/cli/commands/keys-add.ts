/** `circles keys add`: takes in the lines that people sent. */
import { keysEn } from '../../messages/en/keys.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { terminalText } from '../../render/escape.ts';
import {
  type GivenLine,
  givenLines,
  type KeyAnswers,
  type NewKeys,
  newKeys,
  newKeysDraft,
} from '../../services/add-keys.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { prompt } from '../prompt.ts';
import { readAll } from '../read-all.ts';
import { answersFrom, dayOption } from '../recording/answer-options.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';

/** Takes in all lines by one decision. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const decided = dayOption(invocation, 'decided', place.today) ?? place.today;
  const lines = await linesFor(place, invocation, context);
  const keys = newKeys(place, lines, { replace: invocation.flag('replace'), decided });
  if (keys.claims.length === 0) {
    const words = wordsFor(place);
    for (const { person } of lines)
      context.say(terminalText(words.knownAlready({ name: nameOf(place, person ?? '') })));
    return EXIT.fine;
  }
  const answers = await answersFor(keys, { desk, invocation, context });
  return recordAndTell(newKeysDraft(place, keys, { ...answers, decided }), { desk, context });
};

async function linesFor(place: Workplace, invocation: Invocation, context: Context): Promise<readonly GivenLine[]> {
  const words = invocation.arguments;
  if (words.length === 1 && words[0] !== '-' && context.interactive) {
    const questions = prompt(context);
    const line = await questions.ask(wordsFor(place).pasteLine).finally(questions.close);
    return givenLines([...words, line], '');
  }
  return givenLines(words, words.includes('-') ? await readAll(context.stdin) : '');
}

interface Asking {
  readonly desk: Desk;
  readonly invocation: Invocation;
  readonly context: Context;
}

async function answersFor(keys: NewKeys, { desk, invocation, context }: Asking): Promise<Omit<KeyAnswers, 'decided'>> {
  const { place } = desk;
  const recorder = (await desk.signer()).person;
  const { consenting, absent } = answersFrom(invocation, place.organisation);
  if (consenting !== undefined || keys.alone === recorder) return { recorder, consenting: consenting ?? [], absent };
  if (context.interactive) return { recorder, ...(await askEach(place, keys.asked, context)) };
  const names = keys.asked.map((person) => nameOf(place, person));
  throw new CirclesError('answers-missing', wordsFor(place).answersMissing({ ids: keys.asked, names }));
}

async function askEach(
  place: Workplace,
  asked: readonly PersonId[],
  context: Context,
): Promise<Pick<KeyAnswers, 'consenting' | 'absent'>> {
  const words = wordsFor(place);
  const choices = [
    { value: true, label: words.answer.consents },
    { value: false, label: words.answer.absent },
  ];
  const questions = prompt(context);
  const consenting: PersonId[] = [];
  try {
    for (const person of asked) {
      const question = words.consentOf({ name: nameOf(place, person) });
      if (await questions.choose(question, choices)) consenting.push(person);
    }
  } finally {
    questions.close();
  }
  return { consenting, absent: asked.filter((person) => !consenting.includes(person)) };
}

function nameOf({ organisation }: Workplace, person: PersonId): string {
  return personName(organisation, person);
}

function wordsFor({ organisation }: Workplace) {
  return keysEn(labelsOf(organisation.settings.labels));
}
