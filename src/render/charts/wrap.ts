/** Breaks text into lines: between words first, inside a word only where it is wider than a whole line. */

/** Measures a text, in columns or in multiples of a font size. */
export type Measure = (text: string) => number;

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Scripts that are written without spaces may break between any two characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Lines no wider than `width(index)`. A word that is too wide is cut; Latin words get a hyphen. */
export function wrap(text: string, width: (line: number) => number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of pieces(text)) {
    const grown = line === '' ? word.trimStart() : line + word;
    if (measure(grown) <= width(lines.length)) {
      line = grown;
      continue;
    }
    if (line !== '') lines.push(line);
    const broken = breakWord(word.trimStart(), (index) => width(lines.length + index), measure);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** As `wrap`, with lines of more equal length where that takes no more of them and breaks no other word. */
export function wrapEvenly(text: string, width: (line: number) => number, measure: Measure): readonly string[] {
  const lines = wrap(text, width, measure);
  if (lines.length < 2) return lines;
  const bare = (some: readonly string[]): string => some.join('').replace(/ /g, '');
  for (const part of [0.6, 0.7, 0.8, 0.9]) {
    const even = wrap(text, (line) => width(line) * part, measure);
    if (even.length === lines.length && bare(even) === bare(lines)) return even;
  }
  return lines;
}

/** The beginning of a text and `…`, no wider than `width`; the text itself where it fits. */
export function shorten(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let kept = '';
  for (const { segment } of SEGMENTER.segment(text)) {
    if (measure(`${kept}${segment}…`) > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Words with the space before them; characters of unspaced scripts one by one. */
function pieces(text: string): readonly string[] {
  return text.split(/(?= )|(?<=[-/–—])/u).flatMap((word) => (UNSPACED.test(word) ? graphemes(word) : [word]));
}

function breakWord(word: string, width: (line: number) => number, measure: Measure): readonly string[] {
  if (measure(word) <= width(0)) return [word];
  const lines: string[] = [];
  let line = '';
  for (const segment of graphemes(word)) {
    if (line !== '' && measure(`${line}${segment}-`) > width(lines.length)) {
      lines.push(/\p{Script=Latin}$/u.test(line) && /^\p{Script=Latin}/u.test(segment) ? `${line}-` : line);
      line = '';
    }
    line += segment;
  }
  return [...lines, line];
}

function graphemes(text: string): readonly string[] {
  return [...SEGMENTER.segment(text)].map(({ segment }) => segment);
}
