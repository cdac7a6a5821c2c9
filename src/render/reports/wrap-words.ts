/** Breaks sentences into lines of a terminal; words and `commands` stay whole, so that they can be copied. */
import { columnWidth } from './column-width.ts';

/** A command between backticks with what is attached to it, or a word. */
const PIECE = /\S*?`[^`]*`\S*|\S+/g;

/** Lines of at most `width` columns, each indented by `indent` spaces; a longer piece has a line of its own. */
export function wrapWords(text: string, width: number, indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    const grown = line === '' ? piece : `${line} ${piece}`;
    if (line !== '' && columnWidth(grown) > width - indent) {
      lines.push(line);
      line = piece;
    } else {
      line = grown;
    }
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each);
}
