/** What the process lives in, as a value: the only place of the command line that touches `process`, the clock and randomness. */
import { cliEn } from '../messages/en/cli.ts';
import { EXIT } from './exit-code.ts';

/** A stream that text is written to. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal in cells; undefined off a terminal. */
  readonly columns?: number | undefined;
  /** Height of the terminal in cells; undefined off a terminal. */
  readonly rows?: number | undefined;
};

/** A stream that text comes from. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };

/** Everything a run takes from outside besides its arguments. Tests hand in their own. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly now: () => Date;
  /** That many random bytes. */
  readonly random: (bytes: number) => Uint8Array;
}

/** The real process. */
export function realSurroundings(): Surroundings {
  return {
    cwd: process.cwd(),
    env: process.env,
    // Opening a stream costs two milliseconds, so it waits until it is needed.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return endingQuietly(process.stdout);
    },
    get stderr() {
      return endingQuietly(process.stderr);
    },
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  };
}

/** What was written to; a stream that nobody opened is not opened to look whether it is empty. */
const opened = new Set<NodeJS.WriteStream>();

/**
 * Ends the process as soon as it is known how its last words went. Left to itself Node first gives back its memory piece by piece
 * and waits for what it still compiles: a thirtieth of a check. Where a reader is slow, it is waited for.
 */
export function leave(code: number): void {
  process.exitCode = code;
  setImmediate(() => {
    if ([...opened].every((stream) => stream.writableLength === 0)) process.exit();
  });
}

/** `circles check | head -1` closes the pipe early: that is an end, not a fault. Where nothing can be written, that is said. */
function endingQuietly(stream: NodeJS.WriteStream): Output {
  if (!opened.has(stream)) stream.on('error', endQuietly);
  opened.add(stream);
  return stream;
}

function endQuietly(this: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(error.code ?? '');
  const { what, hint } = cliEn.unprintable({ full, code: error.code ?? error.message });
  if (this !== process.stderr) process.stderr.write(`${cliEn.error(what)}\n${hint}\n`);
  process.exit(EXIT.couldNot);
}
