/** Block scalars of the fast reader: `|` and `>`, plain or with `-`. */
import { type Cursor, endLine } from './plain-scalars.ts';

const SPACE = 32;

interface Block {
  readonly literal: boolean;
  /** Indentation of the content; -1 until its first line. */
  indent: number;
  /** Empty lines since the last line of content. */
  blanks: number;
  content: string;
}

interface Line {
  readonly text: string;
  readonly at: number;
  readonly indent: number;
  readonly end: number;
}

/** Reads a block scalar whose owner is indented by `owner`; undefined when it is not plain. `at` stands on `|` or `>`. */
export function readBlock(cursor: Cursor, owner: number): string | undefined {
  const block: Block = { literal: cursor.text.charAt(cursor.at) === '|', indent: -1, blanks: 0, content: '' };
  cursor.at += 1;
  const strip = cursor.text.charAt(cursor.at) === '-';
  if (strip) cursor.at += 1;
  if (!endLine(cursor)) return undefined;
  let going: boolean | undefined = true;
  while (going && cursor.at < cursor.text.length) going = readLine(cursor, block, owner);
  if (going === undefined || block.indent < 0) return undefined;
  return strip ? block.content : `${block.content}\n`;
}

// True: a line was taken; false: the block is over; undefined: not plain.
function readLine(cursor: Cursor, block: Block, owner: number): boolean | undefined {
  const { text, at } = cursor;
  let first = at;
  while (text.charCodeAt(first) === SPACE) first += 1;
  const newline = text.indexOf('\n', first);
  const line: Line = { text, at, indent: first - at, end: newline < 0 ? text.length : newline };
  if (first === line.end) return takeBlank(cursor, block, line);
  if (block.indent < 0 && line.indent > owner) block.indent = line.indent;
  if (block.indent < 0 || line.indent < block.indent) return false;
  return takeContent(cursor, block, line);
}

function takeBlank(cursor: Cursor, block: Block, line: Line): true | undefined {
  // Blank lines with more spaces than the content has are content in some cases.
  if (line.indent > Math.max(block.indent, 0)) return undefined;
  block.blanks += 1;
  cursor.at = line.end + 1;
  return true;
}

function takeContent(cursor: Cursor, block: Block, line: Line): true | undefined {
  if (!block.literal && line.indent > block.indent) return undefined;
  block.content += separator(block) + line.text.slice(line.at + block.indent, line.end);
  block.blanks = 0;
  cursor.at = line.end + 1;
  return true;
}

function separator(block: Block): string {
  if (block.content === '') return '\n'.repeat(block.blanks);
  if (block.literal) return '\n'.repeat(block.blanks + 1);
  return block.blanks === 0 ? ' ' : '\n'.repeat(block.blanks);
}
