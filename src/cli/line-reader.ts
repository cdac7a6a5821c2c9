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

/** Reads from standard input. At a terminal the line can be edited; Ctrl-C throws {@link Interrupted}. */
export function lineReader({ stdin, stderr }: Pick<Surroundings, 'stdin' | 'stderr'>): LineReader {
  const terminal = stdin.isTTY === true;
  const lines = createInterface({ input: stdin, terminal, ...(terminal ? { output: stderr } : {}) });
  const queue = lineQueue(lines);
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
    close: () => lines.close(),
  };
}

function lineQueue(lines: Interface): { take: () => Promise<Line> } {
  const waiting: Line[] = [];
  let taker: ((line: Line) => void) | undefined;
  let ended = false;
  const give = (line: Line) => {
    if (taker === undefined) waiting.push(line);
    else taker(line);
    taker = undefined;
  };
  lines.on('line', give);
  lines.on('SIGINT', () => give(new Interrupted()));
  lines.on('close', () => {
    ended = true;
    give(undefined);
  });
  return {
    take: () =>
      new Promise((resolve) => {
        const ready = waiting.length > 0;
        if (ready || ended) resolve(waiting.shift());
        else taker = resolve;
      }),
  };
}
