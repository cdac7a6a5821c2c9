/** `circles undo`: takes back what was recorded last. */
import { signEn } from '../../messages/en/sign.ts';
import { labelsOf } from '../../messages/labels.ts';
import { terminalText } from '../../render/escape.ts';
import { lastRecord, takeBack } from '../../services/undo.ts';
import type { Run } from '../command.ts';
import { openDesk } from '../desk.ts';
import { EXIT } from '../exit-code.ts';

/** Takes it back, or says why not. */
export const run: Run = async (invocation, context) => {
  const { place, signer } = await openDesk(invocation, context);
  const words = signEn(labelsOf(place.organisation.settings.labels));
  const last = await lastRecord(place, (await signer()).person);
  if (context.dryRun) {
    context.stdout.write(`${terminalText(words.wouldUndo({ title: last.title }))}\n`);
    return EXIT.fine;
  }
  const { unfinished } = await takeBack(place, last);
  context.stdout.write(`${terminalText(words.undone({ title: last.title }))}\n`);
  if (last.staying.length > 0) context.say(words.undoneFiles({ count: last.staying.length }));
  if (unfinished !== undefined) context.say(terminalText(unfinished.message));
  return EXIT.fine;
};
