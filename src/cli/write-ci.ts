/** What the commands that set up a hosting service share: writing its files, all of them or none. */
import { writeFiles } from '../disk/write-files.ts';
import { ciEn } from '../messages/en/ci.ts';
import { doctorEn } from '../messages/en/doctor.ts';
import { CirclesError } from '../model/errors.ts';
import { terminalText } from '../render/escape.ts';
import { type CiFile, type CiService, fateOf, planCi } from '../services/ci.ts';
import { repositoryAround } from '../services/repository-around.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openOrganisation } from './open-organisation.ts';
import { version } from './version.ts';

/**
 * Writes what is not there yet and renews what nobody changed; over something else only with `--force`. What somebody took away stays
 * away unless it is named. Throws `not-at-top` where the service would not look for these files, `no-such-part`.
 */
export async function writeCi(service: CiService, invocation: Invocation, context: Context): Promise<ExitCode> {
  const { root, tree, loaded } = await openOrganisation(invocation, context);
  const repository = await repositoryAround(root);
  const { files, pinned } = planCi(service, { tree, organisation: loaded.organisation, version });
  const wishes = { names: namesIn(invocation, files), force: invocation.flag('force') };
  const fated = files.flatMap((file) => {
    const fate = fateOf(file, files, wishes);
    return fate === 'unasked' ? [] : [{ file, fate }];
  });
  const written = fated.filter(({ fate }) => fate === 'written').map(({ file }) => file);
  if (!context.dryRun)
    writeFiles(root, new Map(written.map(({ path, text }) => [path, new TextEncoder().encode(text)])));
  for (const { file, fate } of fated) tell(file, fate, { service, context });
  if (context.dryRun || written.length === 0) return EXIT.fine;
  context.say(pinned || service === 'pre-commit' ? ciEn.next[service] : ciEn.unfounded[service]);
  if (repository === undefined) context.say(`${doctorEn.noRepository.what} ${doctorEn.noRepository.next}`);
  return EXIT.fine;
}

function namesIn(invocation: Invocation, files: readonly CiFile[]): readonly string[] {
  const known = files.map(({ name }) => name);
  const wrong = invocation.arguments.find((name) => !known.includes(name));
  if (wrong === undefined) return invocation.arguments;
  throw new CirclesError('no-such-part', ciEn.noSuchPart({ name: wrong, known }));
}

type Told = Exclude<ReturnType<typeof fateOf>, 'unasked'>;

function tell(
  { path, name, text, there }: CiFile,
  fate: Told,
  { service, context }: { readonly service: CiService; readonly context: Context },
): void {
  if (fate === 'written' && !context.dryRun)
    context.stdout.write(`${there === 'older' ? ciEn.renewed(path) : ciEn.written(path)}\n`);
  else if (fate === 'own') {
    context.say(ciEn.own(path));
    context.stdout.write(text.replace(/^#.*\n/gm, ''));
  } else {
    context.say(sayings[fate]({ path, name, service }));
    if (context.dryRun && fate !== 'gone') context.stdout.write(terminalText(text));
  }
}

const sayings = {
  written: ({ path }: { path: string }) => ciEn.wouldWrite(path),
  same: ({ path }: { path: string }) => ciEn.same(path),
  changed: ciEn.changed,
  gone: ciEn.gone,
};
