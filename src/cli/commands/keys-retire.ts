/** `circles keys retire`: a key that ends, one's own or somebody else's. */
import { keysLifeEn } from '../../messages/en/keys-life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { keyEnding, keyEndingDraft } from '../../services/end-key.ts';
import { findKey } from '../../services/find-key.ts';
import type { Run } from '../command.ts';
import { openDesk } from '../desk.ts';
import { dayOption } from '../recording/answer-options.ts';
import { keyAnswers } from '../recording/key-answers.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';
import { tellWeaker } from '../recording/tell-weaker.ts';

/** Ends one key. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const decided = dayOption(invocation, 'decided', place.today) ?? place.today;
  const ending = keyEnding(place, findKey(place.organisation, invocation.arguments.join(' ')), decided);
  const { answersMissing: missing, retireTitle } = keysLifeEn(labelsOf(place.organisation.settings.labels));
  const shown = [retireTitle({ id: ending.owned.person.id })];
  const answers = await keyAnswers({ ...ending, shown, missing }, { desk, invocation, context });
  const code = await recordAndTell(keyEndingDraft(place, ending, { ...answers, decided }), { desk, context });
  tellWeaker(place, ending.after, context);
  return code;
};
