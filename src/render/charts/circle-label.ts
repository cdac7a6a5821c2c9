/** The lines of a circle's name and small print, broken in different ways, before a place is found for them. */
import { textWidth } from './text-width.ts';
import { shorten, wrap } from './wrap.ts';

/** One line that has no place yet; lengths are in units of the layout. */
export interface LabelRow {
  readonly text: string;
  readonly size: number;
  readonly kind: 'name' | 'facts';
  readonly width: number;
  /** From the top of the label to the top of this line. */
  readonly offset: number;
  readonly height: number;
}

const LINE_HEIGHT = 1.16;
/** Bold letters are wider; a name that touches the edge looks wrong, so this is generous. */
const BOLD = 1.16;
const SMALLEST_NAME = 15;
/** Names of huge circles stop growing, so that a very deep chart does not grow without end. */
const LARGEST_NAME = 500;
const MOST_LINES = 3;
/** A circle grows for a word up to this wide, in multiples of its size, before the word is broken. */
const LONGEST_WORD = 16;

/** The size of the name of a circle whose content has this radius. */
export function nameSize(content: number): number {
  return Math.min(LARGEST_NAME, Math.max(SMALLEST_NAME, content ** 0.75 * 0.36));
}

/** The name on one, two and three lines, each with the small print below; the same way never twice. */
export function labelWays(name: string, facts: string, content: number): readonly (readonly LabelRow[])[] {
  const size = nameSize(content);
  const bold = (text: string): number => textWidth(text) * BOLD;
  const widest = Math.max(content * 1.7, size * 8) / size;
  const words = name.split(/[ -]/).map(bold);
  const longest = Math.min(Math.max(...words), LONGEST_WORD);
  const ways = [1, 2, 3].slice(0, words.length).map((count) => {
    const room = Math.max(longest + 0.4, Math.min(widest, (bold(name) / count) * 1.12 + 0.6));
    return limited(
      wrap(name, () => room, bold),
      room,
      bold,
    );
  });
  const small = Math.max(size * 0.56, 9);
  const factRoom = Math.max(widest * (size / small), 14);
  const factLines = limited(
    wrap(facts, () => factRoom, textWidth),
    factRoom,
    textWidth,
  );
  return ways
    .filter((way, index) => index === 0 || way.length !== ways[index - 1]?.length)
    .map((way) =>
      stacked([
        ...way.map((text) => ({ text, size, kind: 'name' as const, width: bold(text) * size })),
        ...factLines.map((text) => ({ text, size: small, kind: 'facts' as const, width: textWidth(text) * small })),
      ]),
    );
}

function limited(lines: readonly string[], room: number, measure: (text: string) => number): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const rest = lines.slice(MOST_LINES - 1).join(' ');
  return [...lines.slice(0, MOST_LINES - 1), shorten(rest, room, measure)];
}

function stacked(lines: readonly Omit<LabelRow, 'offset' | 'height'>[]): readonly LabelRow[] {
  let offset = 0;
  return lines.map((line) => {
    const row = { ...line, offset, height: line.size * LINE_HEIGHT };
    offset += row.height;
    return row;
  });
}
