/** The door: arguments in, exit code out. The only `catch` for what went wrong. */
import { CirclesError } from '../model/errors.ts';
import { commands } from './commands/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { parseCall } from './parse-call.ts';
import { leave, realSurroundings, type Surroundings } from './surroundings.ts';

/** Runs one command line in the real process, and ends it. */
export async function start(argv: readonly string[]): Promise<void> {
  leave(await main(argv));
}

/** Runs one command line, without the program's own name, and says how it ended. Never throws. */
export async function main(
  argv: readonly string[],
  surroundings: Surroundings = realSurroundings(),
): Promise<ExitCode> {
  try {
    return await run(argv, surroundings);
  } catch (error) {
    const { tellError } = await import('./tell-error.ts');
    return tellError(error, argv, surroundings.stderr);
  }
}

async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const print = (text: string) => surroundings.stdout.write(text);
  const call = parseCall(argv, { commands, cwd: surroundings.cwd, print });
  const command = await call?.definition.load?.();
  if (call === undefined || command === undefined) return EXIT.fine;
  const { contextFor } = await import('./context.ts');
  const context = contextFor(surroundings, call.invocation);
  return command.run(call.invocation, context).catch((error: unknown) => orElsewhere(error, context.cwd));
}

const UNFOUND = ['no-organisation', 'nothing-to-verify'];

/** That there is no organisation is not all where one lies near, or came with this copy: founding a second one by mistake splits a group. */
async function orElsewhere(error: unknown, cwd: string): Promise<never> {
  if (!(error instanceof CirclesError && UNFOUND.includes(error.code))) throw error;
  const { noOrganisation } = await import('../services/no-organisation.ts');
  throw (await noOrganisation(cwd)) ?? error;
}
