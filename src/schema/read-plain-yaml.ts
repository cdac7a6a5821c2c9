/** The fast reader: plain YAML, as nearly every file of an organisation is, in one pass. Anything unusual is for the full reader. */
import type { Fields, Value } from '../model/value.ts';
import { readBlock } from './plain-blocks.ts';
import { DEEPEST, readFlow } from './plain-flow.ts';
import { endOfKey, isLetter, NO_KEYS, readKey, takeKnownKey, takeNewKey } from './plain-keys.ts';
import {
  type Cursor,
  END,
  endLine,
  nextLine,
  readPlainLine,
  readQuoted,
  skipSpaces,
  UNUSUAL,
} from './plain-scalars.ts';

const SPACE = 32;
const NEWLINE = 10;
const HASH = 35;
const DASH = 45;
const COLON = 58;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const BRACKET = 91;
const BRACE = 123;
const BAR = 124;
const GREATER = 62;

/**
 * The mapping that a text holds, or undefined when anything in it is not plain: wrong, or only unusual. It never
 * accepts what the full reader refuses and never reads a value differently; a property test holds both to that.
 */
export function readPlainYaml(text: string): Fields | undefined {
  if (text.includes('\t') || text.includes('\r')) return undefined;
  const cursor: Cursor = { text, at: 0, indent: 0, depth: 0, colon: -1, hash: -1 };
  nextLine(cursor);
  if (isOver(cursor)) return undefined;
  const value = readMapping(cursor, 0);
  return cursor.depth === 0 && isOver(cursor) ? value : undefined;
}

function isOver(cursor: Cursor): boolean {
  return cursor.indent === END;
}

function readMapping(cursor: Cursor, indent: number): Fields | undefined {
  if (cursor.depth >= DEEPEST) return undefined;
  cursor.depth += 1;
  const mapping: { [key: string]: Value } = {};
  let keys = NO_KEYS;
  while (cursor.indent === indent) {
    const more = takeKnownKey(cursor, keys) ?? takeNewKey(cursor, { keys, mapping }, readKey);
    if (more === undefined) return undefined;
    keys = more;
    const value = readValue(cursor, indent);
    if (value === undefined || cursor.indent > indent) return undefined;
    mapping[keys.last] = value;
  }
  cursor.depth -= 1;
  return mapping;
}

// What stands behind a key: on its line or on the lines below.
function readValue(cursor: Cursor, indent: number): Value | undefined {
  const code = skipSpaces(cursor);
  if (code !== NEWLINE && code !== HASH && !Number.isNaN(code)) return readInline(cursor, indent);
  if (!endLine(cursor)) return undefined;
  nextLine(cursor);
  const dash = isDash(cursor);
  if (dash && cursor.indent >= indent) return readList(cursor, cursor.indent);
  return cursor.indent > indent ? readMapping(cursor, cursor.indent) : null;
}

function readList(cursor: Cursor, indent: number): Value | undefined {
  if (cursor.depth >= DEEPEST) return undefined;
  cursor.depth += 1;
  const list: Value[] = [];
  while (cursor.indent === indent && cursor.text.charCodeAt(cursor.at) === DASH) {
    if (!isDash(cursor)) return undefined;
    cursor.at += 2;
    const item = readItem(cursor, indent);
    if (item === undefined || cursor.indent > indent) return undefined;
    list.push(item);
  }
  cursor.depth -= 1;
  // a list that grew has room for sixteen more, and most have few items
  return list.slice();
}

function readItem(cursor: Cursor, indent: number): Value | undefined {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === SPACE || code === NEWLINE || code === HASH || isDash(cursor)) return undefined;
  if (endOfKey(cursor.text, cursor.at) < 0) return readInline(cursor, indent);
  // `- key: value` opens a mapping that is indented like its first key.
  cursor.indent = indent + 2;
  return readMapping(cursor, indent + 2);
}

function isDash(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === DASH && cursor.text.charCodeAt(cursor.at + 1) === SPACE;
}

// A value on the line of its key or dash; afterwards `at` stands on the next line with content.
function readInline(cursor: Cursor, indent: number): Value | undefined {
  const value = readScalarOrFlow(cursor, indent);
  nextLine(cursor);
  if (value === undefined || cursor.indent > indent) cursor.indent = UNUSUAL;
  return value;
}

function readScalarOrFlow(cursor: Cursor, indent: number): Value | undefined {
  const first = cursor.text.charCodeAt(cursor.at);
  if (isLetter(first)) return readPlainLine(cursor);
  switch (first) {
    case QUOTE:
    case APOSTROPHE:
      return thenEndOfLine(cursor, readQuoted(cursor));
    case BRACKET:
    case BRACE:
      return thenEndOfLine(cursor, readFlow(cursor));
    case BAR:
    case GREATER:
      return readBlock(cursor, indent);
    default:
      return startsPlain(cursor, first) ? readPlainLine(cursor) : undefined;
  }
}

function thenEndOfLine(cursor: Cursor, value: Value | undefined): Value | undefined {
  return value !== undefined && endLine(cursor) ? value : undefined;
}

function startsPlain(cursor: Cursor, code: number): boolean {
  if (']},&*!%@`#'.includes(String.fromCharCode(code))) return false;
  if (code !== DASH && code !== COLON && code !== QUESTION) return true;
  const after = cursor.text.charCodeAt(cursor.at + 1);
  return after !== SPACE && after !== NEWLINE && !Number.isNaN(after);
}
