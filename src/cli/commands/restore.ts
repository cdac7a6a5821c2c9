/** `circles restore`: puts files back as they were decided. */
import { writeFiles } from '../../disk/write-files.ts';
import { openRepository } from '../../git/repository.ts';
import { verdictEn } from '../../messages/en/verdict.ts';
import { terminalText } from '../../render/escape.ts';
import { shellWord } from '../../render/shell-word.ts';
import { restored } from '../../services/restore.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { organisationPath } from '../organisation-path.ts';

/** Writes all of them or none. */
export const run: Run = async (invocation, context) => {
  const { root } = await openRepository(context.cwd);
  const paths = invocation.arguments.map((file) => organisationPath(root, context.cwd, file));
  const files = await restored(root, paths, context.today);
  const different = files.filter((file) => !file.same);
  for (const { path } of files.filter((file) => file.same)) context.say(terminalText(verdictEn.asDecided({ path })));
  if (!context.dryRun) writeFiles(root, new Map(different.map(({ path, bytes }) => [path, bytes])));
  const told = context.dryRun ? verdictEn.wouldPutBack : verdictEn.putBack;
  context.stdout.write(different.map(({ path }) => `${terminalText(told({ path }))}\n`).join(''));
  const committed = files.filter((file) => file.committedDiffers).map(({ path }) => shellWord(path));
  if (committed.length > 0) context.say(terminalText(verdictEn.commitToo({ files: committed.join(' ') })));
  return EXIT.fine;
};
