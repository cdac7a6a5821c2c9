/** Keys of the fast reader. Files of a kind have the same keys in the same order, so that what was found out about a key once holds again. */
import type { Fields } from '../model/value.ts';
import { type Cursor, resolvePlain } from './plain-scalars.ts';

const SPACE = 32;
const NEWLINE = 10;
const DASH = 45;
const COLON = 58;

/** The keys that a mapping has so far, in this order, none of them twice. */
export interface Keys {
  readonly last: string;
  /** The first sign of it, and all of it with its colon. */
  readonly first: number;
  readonly written: string;
  /** What followed these keys elsewhere. */
  readonly next: Keys[];
}

/** Those of a mapping that begins. */
export const NO_KEYS: Keys = keysThatEndWith('');

// More than the schemas have; what comes after that is read without being remembered.
let room = 2000;

function keysThatEndWith(key: string): Keys {
  return { last: key, first: key.charCodeAt(0), written: `${key}:`, next: [] };
}

/** Moves past a key that is known to follow `keys`; undefined when another one stands here. */
export function takeKnownKey(cursor: Cursor, keys: Keys): Keys | undefined {
  const { text, at } = cursor;
  const first = text.charCodeAt(at);
  for (const known of keys.next) {
    if (known.first !== first || !text.startsWith(known.written, at)) continue;
    const end = at + known.written.length;
    if (!endsKey(text.charCodeAt(end))) return undefined;
    cursor.at = end;
    return known;
  }
  return undefined;
}

/** Moves past a key of `mapping` that `read` reads behind `keys`; undefined when there is none, or it stands there already. */
export function takeNewKey(
  cursor: Cursor,
  { keys, mapping }: { readonly keys: Keys; readonly mapping: Fields },
  read: (cursor: Cursor) => string | undefined,
): Keys | undefined {
  const key = read(cursor);
  // `in` also finds what every object has, such as `constructor`.
  if (key === undefined || key in mapping) return undefined;
  const more = keysThatEndWith(key);
  if (room > 0) keys.next.push(more);
  room -= 1;
  return more;
}

/** Moves past a plain key and its colon; undefined when there is none. */
export function readKey(cursor: Cursor): string | undefined {
  const end = endOfKey(cursor.text, cursor.at);
  if (end < 0) return undefined;
  const key = cursor.text.slice(cursor.at, end);
  cursor.at = end + 1;
  return key.length < 100 && typeof resolvePlain(key) === 'string' ? key : undefined;
}

/** The index of the colon after a plain key; -1 when no plain key stands here. */
export function endOfKey(text: string, start: number): number {
  if (!isLetter(text.charCodeAt(start))) return -1;
  let index = start + 1;
  let code = text.charCodeAt(index);
  while (isLetter(code) || code === DASH || (code >= 48 && code <= 57)) {
    index += 1;
    code = text.charCodeAt(index);
  }
  return code === COLON && endsKey(text.charCodeAt(index + 1)) ? index : -1;
}

// After the colon.
function endsKey(code: number): boolean {
  return code === SPACE || code === NEWLINE || Number.isNaN(code);
}

/** A letter of a key, which also begins nothing but plain text. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}
