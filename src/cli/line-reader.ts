/** Lines from a stream, one at a time, none lost: what is pasted or piped ahead waits for the next question. */
import { createInterface, type Interface } from 'node:readline';
import { Interrupted } from './interrupted.ts';
import type { Surroundings } from './surroundings.ts';

/** Reads lines as they are asked for. */
export interface LineReader {
  /** The next line without its end; undefined at the end of the input. `prompt` is shown first, on standard error. */
  readonly next: (prompt: string) => Promise<string | undefined>;
  /** Lets go of the stream, so that the process can end. */
  readonly close: () => void;
}

type Line = string | undefined | Interrupted;

/** What one reader has taken from a stream and nobody asked for: the next reader of that stream begins with it. */
const unread = new WeakMap<object, Line[]>();

/** Reads from standard input. At a terminal the line can be edited; Ctrl-C throws {@link Interrupted}. */
export function lineReader({ stdin, stderr }: Pick<Surroundings, 'stdin' | 'stderr'>): LineReader {
  const terminal = stdin.isTTY === true;
  const lines = createInterface({ input: stdin, terminal, ...(terminal ? { output: stderr } : {}) });
  const queue = lineQueue(lines, unread.get(stdin) ?? []);
  return {
    next: async (prompt) => {
      if (terminal) {
        lines.setPrompt(prompt);
        lines.prompt();
      } else stderr.write(prompt);
      const line = await queue.take();
      if (line instanceof Interrupted) throw line;
      // Off a terminal nobody's Enter key has ended the line of the question.
      if (!terminal) stderr.write('\n');
      return line;
    },
    close: () => {
      unread.set(stdin, queue.release());
      lines.close();
    },
  };
}

interface LineQueue {
  readonly take: () => Promise<Line>;
  /** What nobody has taken; from now on nothing is added. */
  readonly release: () => Line[];
}

/** At the end of the input stands an `undefined` that stays, also for the next reader. */
function lineQueue(lines: Interface, waiting: Line[]): LineQueue {
  let taker: ((line: Line) => void) | undefined;
  let released = false;
  const give = (line: Line) => {
    if (released) return;
    if (taker === undefined) waiting.push(line);
    else taker(line);
    if (line === undefined && taker !== undefined) waiting.push(line);
    taker = undefined;
  };
  lines.on('line', give);
  lines.on('SIGINT', () => give(new Interrupted()));
  lines.on('close', () => give(undefined));
  return {
    take: () =>
      new Promise((resolve) => {
        if (waiting.length === 0) taker = resolve;
        else resolve(waiting[0] === undefined ? undefined : waiting.shift());
      }),
    release: () => {
      released = true;
      return waiting;
    },
  };
}
