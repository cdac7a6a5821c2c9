/** Flow collections of the fast reader: `[a, b]` and `{key: value}` on one line, nested at will. */
import type { Value } from '../model/value.ts';
import { NO_KEYS, takeKnownKey, takeNewKey } from './plain-keys.ts';
import { type Cursor, readQuoted, resolvePlain, skipSpaces, trimmed } from './plain-scalars.ts';

/** Collections in collections; more is for the full reader, which says that it is too deep. */
export const DEEPEST = 32;

const OPENING = 91;
const KEY = /[A-Za-z_][A-Za-z0-9_-]{0,99}(?=: )/y;
// A colon is plain before a letter or digit; what else may stand in plain flow text is kept narrow.
const PLAIN = /[A-Za-z0-9_/.\u00a0-\ud7ff](?:[A-Za-z0-9 _/.;+()=@$%*!?'~^<>\u00a0-\ud7ff-]|:(?=[A-Za-z0-9]))*/y;

/** Reads a list or a mapping in flow style; undefined when it is not plain. `at` stands on the bracket. */
export function readFlow(cursor: Cursor): Value | undefined {
  if (cursor.depth >= DEEPEST) return undefined;
  cursor.depth += 1;
  const opening = cursor.text.charCodeAt(cursor.at);
  cursor.at += 1;
  const value = opening === OPENING ? readFlowList(cursor) : readFlowMapping(cursor);
  cursor.depth -= 1;
  return value;
}

function readFlowList(cursor: Cursor): Value | undefined {
  const list: Value[] = [];
  while (!closes(cursor, ']')) {
    const value = readFlowValue(cursor);
    if (value === undefined || !separates(cursor, ']')) return undefined;
    list.push(value);
  }
  // a list that grew has room for sixteen more, and most have few items
  return list.slice();
}

function readFlowMapping(cursor: Cursor): Value | undefined {
  const mapping: { [key: string]: Value } = {};
  let keys = NO_KEYS;
  while (!closes(cursor, '}')) {
    const more = takeKnownKey(cursor, keys) ?? takeNewKey(cursor, { keys, mapping }, readFlowKey);
    if (more === undefined) return undefined;
    keys = more;
    skipSpaces(cursor);
    const value = readFlowValue(cursor);
    if (value === undefined || !separates(cursor, '}')) return undefined;
    mapping[keys.last] = value;
  }
  return mapping;
}

function readFlowKey(cursor: Cursor): string | undefined {
  const key = match(KEY, cursor);
  cursor.at += 1;
  return key !== undefined && typeof resolvePlain(key) === 'string' ? key : undefined;
}

function readFlowValue(cursor: Cursor): Value | undefined {
  const first = cursor.text.charAt(cursor.at);
  if (first === '"' || first === "'") return readQuoted(cursor);
  if (first === '[' || first === '{') return readFlow(cursor);
  const plain = match(PLAIN, cursor);
  return plain === undefined ? undefined : resolvePlain(plain);
}

function closes(cursor: Cursor, bracket: string): boolean {
  skipSpaces(cursor);
  if (cursor.text.charAt(cursor.at) !== bracket) return false;
  cursor.at += 1;
  return true;
}

// After a value: a comma, which is taken, or the closing bracket, which is left.
function separates(cursor: Cursor, bracket: string): boolean {
  skipSpaces(cursor);
  const next = cursor.text.charAt(cursor.at);
  if (next === ',') cursor.at += 1;
  return next === ',' || next === bracket;
}

function match(expression: RegExp, cursor: Cursor): string | undefined {
  const { text, at } = cursor;
  expression.lastIndex = at;
  if (!expression.test(text)) return undefined;
  cursor.at = expression.lastIndex;
  return text.slice(at, trimmed(text, at, cursor.at));
}
