/** What can be typed, and beside it what it does, in as many columns as there are. */
import { Help } from 'commander';

const INDENT = 2;
const GAP = 2;
const BELOW = 6;

/** Below so many columns a sentence beside something is a pillar of words: it goes below. */
const LEAST = 24;

/** A left and a right. */
export type Beside = readonly [left: string, right: string];

/** The rows, the right ones lined up and broken between words. `columns` is undefined in files and pipes, where nothing has to fit. */
export function beside(rows: readonly Beside[], columns = Number.POSITIVE_INFINITY): readonly string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.flatMap(([left, right]) => besideOne(left.padEnd(width), right, columns));
}

/** One row, whose left is as wide as those of the others. */
export function besideOne(left: string, right: string, columns: number): readonly string[] {
  if (right === '') return [' '.repeat(INDENT) + left.trimEnd()];
  const start = INDENT + left.length + GAP;
  const isNarrow = columns - start < LEAST && start + right.length > columns;
  if (isNarrow) return [' '.repeat(INDENT) + left.trimEnd(), ...wrapped(right, columns, BELOW)];
  const [first = '', ...more] = wrapped(right, columns, start);
  return [' '.repeat(INDENT) + left + first.slice(INDENT + left.length), ...more];
}

/** By commander, which is here anyway: what wraps texts of groups knows the width of every letter, and takes its time to load. */
const HELP = Object.assign(new Help(), { minWidthToWrap: 1 });

function wrapped(text: string, columns: number, indent: number): readonly string[] {
  const lines = HELP.boxWrap(text, Math.max(1, columns - indent)).split('\n');
  return lines.map((line) => ' '.repeat(indent) + line);
}
