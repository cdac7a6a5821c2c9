/** `circles keys add`: takes in the lines that people sent. */
import { keysEn } from '../../messages/en/keys.ts';
import { labelsOf } from '../../messages/labels.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { terminalText } from '../../render/escape.ts';
import { type GivenLine, givenLines, newKeys, newKeysDraft } from '../../services/add-keys.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { openDesk } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { prompt } from '../prompt.ts';
import { readAll } from '../read-all.ts';
import { dayOption } from '../recording/answer-options.ts';
import { keyAnswers } from '../recording/key-answers.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';

/** Takes in all lines by one decision. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const decided = dayOption(invocation, 'decided', place.today) ?? place.today;
  const lines = await linesFor(place, invocation, context);
  const keys = newKeys(place, lines, { replaced: () => invocation.flag('replace'), decided });
  if (keys.claims.length === 0) {
    const words = wordsFor(place);
    for (const { person } of lines)
      context.say(terminalText(words.knownAlready({ name: nameOf(place, person ?? '') })));
    return EXIT.fine;
  }
  const { alone, asked } = keys;
  const { answersMissing: missing, addTitle } = wordsFor(place);
  const shown = [addTitle({ names: keys.claims.map(({ person }) => person.name) })];
  const answers = await keyAnswers({ alone, asked, shown, missing }, { desk, invocation, context });
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

function nameOf({ organisation }: Workplace, person: PersonId): string {
  return personName(organisation, person);
}

function wordsFor({ organisation }: Workplace) {
  return keysEn(labelsOf(organisation.settings.labels));
}
