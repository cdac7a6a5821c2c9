/** `circles keys retire`: a key that ends, one's own or somebody else's. */
import { keysLifeEn } from '../../messages/en/keys-life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { type Organisation, personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { keyEnding, keyEndingDraft, weakerAfter } from '../../services/end-key.ts';
import { findKey } from '../../services/find-key.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { openDesk } from '../desk.ts';
import { dayOption } from '../recording/answer-options.ts';
import { keyAnswers } from '../recording/key-answers.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';

/** Ends one key. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const decided = dayOption(invocation, 'decided', place.today) ?? place.today;
  const ending = keyEnding(place, findKey(place.organisation, invocation.arguments.join(' ')), decided);
  const missing = keysLifeEn(labelsOf(place.organisation.settings.labels)).answersMissing;
  const answers = await keyAnswers({ ...ending, missing }, { desk, invocation, context });
  const code = await recordAndTell(keyEndingDraft(place, ending, { ...answers, decided }), { desk, context });
  tellWeaker(place, ending.after, context);
  return code;
};

/** Says who can't sign any more, and where others stand in or only one is left. */
export function tellWeaker(place: Workplace, after: Organisation, context: Context): void {
  const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
  const { unable, circles } = weakerAfter(place, after);
  const name = (id: string) => personName(place.organisation, id);
  const lines = [
    ...unable.map((id) => words.unable({ name: name(id), id })),
    ...circles.map(({ circle, persons }) =>
      persons.length === 1
        ? words.onlyOne({ circle: circle.name, name: name(persons[0] ?? '') })
        : words.standIn({ circle: circle.name, names: persons.map(name) }),
    ),
  ];
  for (const line of lines) context.say(terminalText(line));
}
