/** What the commands that set up a hosting service share: writing its files, all of them or none. */
import { writeFiles } from '../disk/write-files.ts';
import { ciEn } from '../messages/en/ci.ts';
import { CirclesError } from '../model/errors.ts';
import { terminalText } from '../render/escape.ts';
import { type CiFile, type CiService, planCi } from '../services/ci.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openOrganisation } from './open-organisation.ts';
import { version } from './version.ts';

/** Writes what is not there yet and renews what nobody changed; over something else only with `--force`. */
export async function writeCi(service: CiService, invocation: Invocation, context: Context): Promise<ExitCode> {
  const { root, tree, loaded } = await openOrganisation(invocation, context);
  const { files, pinned } = planCi(service, { tree, organisation: loaded.organisation, version });
  if (context.dryRun) {
    for (const file of files) show(file, context);
    return EXIT.fine;
  }
  const force = invocation.flag('force');
  const others = files.filter(({ there }) => there === 'different');
  const refused = others.filter(({ shared }) => !shared);
  if (refused.length > 0 && !force)
    throw new CirclesError('file-differs', ciEn.different({ service, paths: refused.map(({ path }) => path) }));
  const written = files.filter((file) => file.there !== 'same' && (force || !others.includes(file)));
  writeFiles(root, new Map(written.map(({ path, text }) => [path, new TextEncoder().encode(text)])));
  for (const file of files) tell(file, written.includes(file), context);
  if (written.length > 0)
    context.say(pinned || service === 'pre-commit' ? ciEn.next[service] : ciEn.unfounded[service]);
  return EXIT.fine;
}

function show({ path, text, there }: CiFile, context: Context): void {
  context.say(there === 'same' ? ciEn.same(path) : ciEn.wouldWrite(path));
  context.stdout.write(terminalText(text));
}

function tell({ path, text, there }: CiFile, isWritten: boolean, context: Context): void {
  if (isWritten) context.stdout.write(`${there === 'older' ? ciEn.renewed(path) : ciEn.written(path)}\n`);
  else if (there === 'same') context.say(ciEn.same(path));
  else {
    context.say(ciEn.own(path));
    context.stdout.write(text.replace(/^#.*\n/gm, ''));
  }
}
