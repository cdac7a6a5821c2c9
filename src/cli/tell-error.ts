/** Says what went wrong, on standard error, and with which exit code the run ends. */
import { CommanderError } from 'commander';
import { cliEn } from '../messages/en/cli.ts';
import { CirclesError } from '../model/errors.ts';
import { terminalText } from '../render/escape.ts';
import { commands } from './commands/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { Interrupted } from './interrupted.ts';
import type { Output } from './surroundings.ts';

/** A wrong call ends with 2 and a hint, an interrupted one with 130, everything else is a fault of ours and ends with 3. */
export function tellError(error: unknown, argv: readonly string[], stderr: Output): ExitCode {
  if (error instanceof Interrupted) {
    stderr.write(`\n${cliEn.interrupted}\n${error.kept ? `${cliEn.interruptedKept}\n` : ''}`);
    return EXIT.interrupted;
  }
  const refusal = refusalOf(error, argv);
  if (refusal === undefined) return tellFault(error, argv, stderr);
  stderr.write(wantsJson(argv) ? asJson(refusal) : asText(refusal));
  if (isVerbose(argv) && refusal.cause !== undefined) stderr.write(`${stackOf(refusal.cause)}\n`);
  return EXIT.couldNot;
}

function refusalOf(error: unknown, argv: readonly string[]): CirclesError | undefined {
  if (error instanceof CirclesError) return error;
  if (!(error instanceof CommanderError)) return undefined;
  const [command] = argv.flatMap((word) => commands.find(({ name }) => name === word) ?? []);
  const name = command === undefined ? '' : ` ${command.name}`;
  const inner = command?.commands?.find((one) => argv.includes(one.name));
  const whole = inner === undefined ? name : `${name} ${inner.name}`;
  return new CirclesError('usage', cliEn.usage(sentence(wordsOf(error, whole)), name));
}

function wordsOf({ code, message }: CommanderError, command: string): string {
  const { miscalled } = cliEn;
  if (code === 'commander.missingArgument') return miscalled[code](command, /'(.*)'/s.exec(message)?.[1] ?? '');
  if (code === 'commander.excessArguments') return miscalled[code](command);
  return message.replace(/^error: /, '').replace(/\n\((.*)\)$/s, '. $1');
}

function sentence(words: string): string {
  return /[.?]$/.test(words) ? words : `${words}.`;
}

function asText({ message, hint }: CirclesError): string {
  return `${terminalText(cliEn.error(message))}\n${terminalText(hint)}\n`;
}

function asJson({ code, message, hint }: CirclesError): string {
  return `${JSON.stringify({ version: 1, error: { code, message, hint } })}\n`;
}

function tellFault(error: unknown, argv: readonly string[], stderr: Output): ExitCode {
  const verbose = isVerbose(argv);
  const message = error instanceof Error ? error.message : String(error);
  const stack = verbose ? `${stackOf(error)}\n` : '';
  stderr.write(`${terminalText(cliEn.fault(message))}\n${stack}${cliEn.faultHint(verbose)}\n`);
  return EXIT.fault;
}

function stackOf(error: unknown): string {
  return terminalText(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** The arguments may be what is wrong, so these two are looked up without parsing them. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, index) =>
      word === '--json' || word === '--format=json' || (word === 'json' && argv[index - 1] === '--format'),
  );
}

function isVerbose(argv: readonly string[]): boolean {
  return argv.includes('--verbose');
}
