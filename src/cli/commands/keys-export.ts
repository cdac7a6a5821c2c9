/** `circles keys export`: the keys for ssh-keygen and git. */

import { cliEn } from '../../messages/en/cli.ts';
import { exportedKeys } from '../../services/export-keys.ts';
import { openWorkplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { writeOutput } from '../write-output.ts';

/** Prints them, or writes them to a file. */
export const run: Run = async (invocation, context) => {
  const place = await openWorkplace(context.cwd, context.today);
  const file = invocation.text('output') ?? '-';
  writeOutput(context, file, exportedKeys(place));
  if (file !== '-') context.say(cliEn.written(file));
  return EXIT.fine;
};
