/** Fits the words of a role into its bubble: every line within the width that the bubble has at its height. */
import { textWidth } from './text-width.ts';
import { shorten, wrap, wrapEvenly } from './wrap.ts';

/** Words of one kind; a size of 1 is the size of a title. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** At most so many lines where there is too little room for all. */
  readonly most: number;
}

/** One line; `y` is its baseline, 0 the centre of the bubble. */
export interface LabelLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

const LINE_HEIGHT = 1.2;
const SIZES: readonly number[] = [0.25, 0.235, 0.22, 0.205, 0.19, 0.18];
/** Only for the few whose words are too long for the size of all others. */
const SMALLER = 0.165;
const BROKEN: readonly number[] = [0.18, SMALLER, 0.15, 0.14];
const SMALLEST = 0.14;
const MOST_LINES = 6;

/** The one size for all bubbles of a picture: the largest at which the words of each fit whole, long-worded ones left aside. */
export function commonSize(labels: readonly (readonly Paragraph[])[]): number {
  return labels.reduce((common, paragraphs) => {
    const own = SIZES.find((size) => size > common || fitted(paragraphs, size, true) !== undefined);
    return own === undefined ? common : Math.min(own, common);
  }, SIZES[0] ?? SMALLEST);
}

/** Lines for a bubble of radius 1, at the common size where they fit, words whole; only very long ones are broken, then shortened. */
export function bubbleLabel(paragraphs: readonly Paragraph[], common: number): readonly LabelLine[] {
  for (const size of [common, ...SIZES.filter((one) => one < common), SMALLER]) {
    const lines = fitted(paragraphs, size, true);
    if (lines !== undefined) return lines;
  }
  for (const size of BROKEN) {
    const lines = fitted(paragraphs, size, false);
    if (lines !== undefined) return lines;
  }
  return shortened(paragraphs, SMALLEST);
}

interface Row {
  readonly text: string;
  readonly paragraph: Paragraph;
}

function fitted(paragraphs: readonly Paragraph[], size: number, whole: boolean): readonly LabelLine[] | undefined {
  const most = Math.min(MOST_LINES, Math.floor((2 * INNER) / (size * LINE_HEIGHT)));
  for (let count = paragraphs.length; count <= most; count += 1) {
    const rows = rowsFor(paragraphs, size, count);
    if (rows.length > count || (whole && paragraphs.some((paragraph) => isBroken(paragraph, rows)))) continue;
    return placed(rows, size);
  }
  return undefined;
}

/** Words keep this far from the edge. */
const INNER = 0.86;

function rowsFor(paragraphs: readonly Paragraph[], size: number, count: number): readonly Row[] {
  const rows: Row[] = [];
  for (const paragraph of paragraphs) {
    const start = rows.length;
    const lines = wrapEvenly(
      paragraph.text,
      (line) => roomAt(start + line, count, size) / (size * paragraph.size),
      measureOf(paragraph),
    );
    rows.push(...lines.map((text) => ({ text, paragraph })));
  }
  return rows;
}

/** Width of the bubble at a line: the narrower of its upper and its lower edge. */
function roomAt(line: number, count: number, size: number): number {
  const height = size * LINE_HEIGHT;
  const top = (line - count / 2) * height;
  const edge = Math.min(INNER, Math.max(Math.abs(top), Math.abs(top + height)) - height * 0.12);
  return 2 * Math.sqrt(INNER * INNER - edge * edge);
}

function measureOf(paragraph: Paragraph): (text: string) => number {
  const weight = paragraph.bold ? 1.08 : 1;
  return (text) => textWidth(text) * weight;
}

function isBroken(paragraph: Paragraph, rows: readonly Row[]): boolean {
  const lines = rows.filter((row) => row.paragraph === paragraph).map((row) => row.text);
  const bare = (text: string): string => text.replace(/ /g, '');
  return bare(lines.join('')) !== bare(paragraph.text);
}

function shortened(paragraphs: readonly Paragraph[], size: number): readonly LabelLine[] {
  const count = paragraphs.reduce((sum, paragraph) => sum + paragraph.most, 0);
  const rows: Row[] = [];
  for (const paragraph of paragraphs) {
    const start = rows.length;
    const room = (line: number): number => roomAt(start + line, count, size) / (size * paragraph.size);
    const lines = wrap(paragraph.text, room, measureOf(paragraph));
    const last = lines.slice(paragraph.most - 1).join(' ');
    const kept = lines.slice(0, paragraph.most - 1);
    const end = shorten(last, room(paragraph.most - 1), measureOf(paragraph));
    rows.push(...[...kept, ...(last === '' ? [] : [end])].map((text) => ({ text, paragraph })));
  }
  return placed(rows, size);
}

function placed(rows: readonly Row[], size: number): readonly LabelLine[] {
  const height = size * LINE_HEIGHT;
  return rows.map(({ text, paragraph }, index) => ({
    text,
    y: (index - rows.length / 2 + 0.5) * height + size * paragraph.size * 0.35,
    size: size * paragraph.size,
    bold: paragraph.bold,
    colour: paragraph.colour,
  }));
}
