/** Breaks a text into lines that fit a terminal: between words where it can, inside what is longer than a line where it must. */
import { columnWidth } from '../render/reports/column-width.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';

const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What people see as letters, one by one. */
export function lettersOf(text: string): readonly string[] {
  return [...LETTERS.segment(text)].map(({ segment }) => segment);
}

/** Lines of at most `width` columns. The indent of a line is kept for what it is broken into. */
export function fold(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const plain = line.replaceAll('\t', '  ');
    if (columnWidth(plain) <= width) return [plain];
    const indent = Math.min(plain.length - plain.trimStart().length, Math.floor(width / 2));
    return wrapWords(plain, width, indent).flatMap((piece) => cut(piece, { width, indent }));
  });
}

function cut(line: string, { width, indent }: { readonly width: number; readonly indent: number }): readonly string[] {
  if (columnWidth(line) <= width) return [line];
  const lines: string[] = [];
  let now = '';
  for (const letter of lettersOf(line)) {
    if (columnWidth(now + letter) > width) {
      lines.push(now);
      now = ' '.repeat(indent);
    }
    now += letter;
  }
  return [...lines, now];
}

/** `text` on one line of at most `width` columns, with `…` where something is left out. */
export function clip(text: string, width: number): string {
  const line = text.replaceAll(/[\t\n]+/g, ' ');
  if (columnWidth(line) <= width) return line;
  let kept = '';
  for (const letter of lettersOf(line)) {
    if (columnWidth(kept + letter) > width - 1) break;
    kept += letter;
  }
  return `${kept}…`;
}
