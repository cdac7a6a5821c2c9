/** Reserves room at the top of a circle for its name, and finds the smallest circle that holds both name and content. */
import { textWidth } from './text-width.ts';
import { shorten, wrap } from './wrap.ts';

/** One line of a circle's name or small print; `y` is its baseline, 0 the centre of the circle. */
export interface NameLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly kind: 'name' | 'facts';
}

/** A circle that holds its content below its name. */
export interface Fitted {
  readonly radius: number;
  /** How far below the centre of the circle the centre of its content lies. */
  readonly shift: number;
  readonly lines: readonly NameLine[];
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly kind: 'name' | 'facts';
  readonly width: number;
}

const LINE_HEIGHT = 1.16;
const SMALLEST_NAME = 15;
/** Names of huge circles stop growing, so that a very deep chart does not grow without end. */
const LARGEST_NAME = 500;
const MOST_LINES = 3;

/** Fits name and small print over a content of the radius `content`. */
export function fitCircle(content: number, name: string, facts: string): Fitted {
  const size = Math.min(LARGEST_NAME, Math.max(SMALLEST_NAME, content * 0.1 + 5));
  const tries = [1, 2, 3].map((count) => stack(block(name, facts, { size, count, content }), content, size));
  return tries.reduce((best, next) => (next.radius < best.radius * 0.985 ? next : best));
}

function block(
  name: string,
  facts: string,
  { size, count, content }: { readonly size: number; readonly count: number; readonly content: number },
): readonly Line[] {
  const bold = (text: string): number => textWidth(text) * 1.08;
  const widest = Math.max(content * 1.7, size * 7) / size;
  const room = Math.min(widest, (bold(name) / count) * 1.12 + 0.6);
  const names = limited(
    wrap(name, () => room, bold),
    room,
    bold,
  );
  const small = Math.max(size * 0.56, 8.5);
  const factRoom = Math.max(widest * (size / small), 14);
  const factLines = limited(
    wrap(facts, () => factRoom, textWidth),
    factRoom,
    textWidth,
  );
  return [
    ...names.map((text): Line => ({ text, size, kind: 'name', width: bold(text) * size })),
    ...factLines.map((text): Line => ({ text, size: small, kind: 'facts', width: textWidth(text) * small })),
  ];
}

function limited(lines: readonly string[], room: number, measure: (text: string) => number): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const rest = lines.slice(MOST_LINES - 1).join(' ');
  return [...lines.slice(0, MOST_LINES - 1), shorten(rest, room, measure)];
}

function stack(lines: readonly Line[], content: number, size: number): Fitted {
  const padding = size * 0.5;
  const height = lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0);
  const topOf = (radius: number): number => radius - padding - 2 * content - size * 0.3 - height;
  const radius = smallestRadius(content + padding, (candidate) =>
    holds(lines, topOf(candidate), candidate - size * 0.45),
  );
  let y = topOf(radius);
  const placed = lines.map(({ text, size: own, kind }): NameLine => {
    y += own * LINE_HEIGHT;
    return { text, y: y - own * 0.3, size: own, kind };
  });
  return { radius, shift: radius - padding - content, lines: placed };
}

/** Are the upper and lower corners of every line inside the circle? */
function holds(lines: readonly Line[], top: number, radius: number): boolean {
  let y = top;
  return lines.every((line) => {
    const upper = y + line.size * 0.2;
    y += line.size * LINE_HEIGHT;
    const far = Math.max(Math.abs(upper), Math.abs(y));
    return (line.width / 2) ** 2 + far ** 2 <= radius ** 2;
  });
}

/** Halves the interval: a circle that is large enough stays large enough when it grows. */
function smallestRadius(least: number, fits: (radius: number) => boolean): number {
  let low = least;
  let high = least * 2;
  while (!fits(high)) high *= 2;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}
