/** Finds the smallest circle that holds its content and, above it, its name, without the two touching. */
import { type LabelRow, labelWays, nameSize } from './circle-label.ts';

/** Something inside a circle, with its place. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** One line of a circle's name or small print; `y` is its baseline, 0 the centre of the circle. */
export interface NameLine extends Pick<LabelRow, 'text' | 'size' | 'kind'> {
  readonly y: number;
}

/** A circle with room for its name. */
export interface Fitted {
  readonly radius: number;
  readonly lines: readonly NameLine[];
  /** The content in its place, in the order it was given. */
  readonly discs: readonly Disc[];
}

/** The name of a circle and the radius that its content alone would need. */
export interface Naming {
  readonly name: string;
  readonly facts: string;
  readonly content: number;
}

const STEPS = 12;
/** A circle so little larger than its content is not worth another try. */
const SNUG = 1.06;

/** Tries the ways to break the name; takes the smallest circle. */
export function fitCircle(discs: readonly Disc[], naming: Naming): Fitted {
  const size = nameSize(naming.content);
  let best: Trial = { discs, rows: [], size, radius: Number.POSITIVE_INFINITY, shift: 0, top: 0 };
  for (const rows of labelWays(naming.name, naming.facts, naming.content)) {
    if (best.radius <= naming.content * SNUG) break;
    best = smallest({ discs, rows, size }, best.radius, naming.content) ?? best;
  }
  return finished(best);
}

interface Attempt {
  readonly discs: readonly Disc[];
  readonly rows: readonly LabelRow[];
  readonly size: number;
}

interface Trial extends Attempt {
  readonly radius: number;
  readonly shift: number;
  readonly top: number;
}

/** Halves the interval between too small and large enough; undefined when it would not be clearly smaller than `best`. */
function smallest(attempt: Attempt, best: number, content: number): Trial | undefined {
  let low = content;
  let high = Math.min(best * 0.985, content * 2);
  let found = tried(attempt, high);
  while (found === undefined && high < best * 0.98) {
    high = Math.min(best * 0.985, high * 2);
    found = tried(attempt, high);
  }
  if (found === undefined) return undefined;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    const trial = tried(attempt, middle);
    if (trial === undefined) low = middle;
    else {
      high = middle;
      found = trial;
    }
  }
  return found;
}

/** Content as low and name as high as a circle of this radius lets them. */
function tried(attempt: Attempt, radius: number): Trial | undefined {
  const shift = lowest(attempt.discs, radius - attempt.size * 0.42);
  const top = highest(attempt.rows, radius - attempt.size * 0.42);
  if (Number.isNaN(shift) || Number.isNaN(top)) return undefined;
  const gap = attempt.size * 0.4;
  const free = attempt.rows.every((row) => attempt.discs.every((disc) => isClear(row, disc, { shift, top, gap })));
  return free ? { ...attempt, radius, shift, top } : undefined;
}

/** How far the content can be lowered; not a number when it does not fit at all. */
function lowest(discs: readonly Disc[], room: number): number {
  let shift = Number.POSITIVE_INFINITY;
  for (const { x, y, r } of discs) {
    if (room < r) return Number.NaN;
    shift = Math.min(shift, Math.sqrt((room - r) ** 2 - x * x) - y);
  }
  const fits = discs.every(({ x, y, r }) => x * x + (y + shift) ** 2 <= (room - r) ** 2 * 1.000001);
  return fits ? shift : Number.NaN;
}

/** Where the label can begin, so that its upper and lower corners are inside; not a number when it is too wide. */
function highest(rows: readonly LabelRow[], room: number): number {
  const half = (row: LabelRow): number => Math.sqrt(room * room - (row.width / 2) ** 2);
  const top = rows.reduce((lower, row) => Math.max(lower, -half(row) - row.offset - row.size * 0.12), -room);
  const fits = rows.every((row) => top + row.offset + row.height <= half(row));
  return fits ? top : Number.NaN;
}

function isClear(
  row: LabelRow,
  disc: Disc,
  at: { readonly shift: number; readonly top: number; readonly gap: number },
): boolean {
  const y = disc.y + at.shift;
  const upper = at.top + row.offset;
  const across = Math.max(0, Math.abs(disc.x) - row.width / 2);
  const down = Math.max(0, upper - y, y - upper - row.height);
  return across * across + down * down >= (disc.r + at.gap) ** 2;
}

function finished({ discs, rows, radius, shift, top }: Trial): Fitted {
  return {
    radius,
    lines: rows.map(({ text, size, kind, offset, height }) => ({
      text,
      size,
      kind,
      y: top + offset + height - size * 0.3,
    })),
    discs: discs.map((disc) => ({ ...disc, y: disc.y + shift })),
  };
}
