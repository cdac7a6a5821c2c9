/** Scalars of the fast reader: plain and quoted text on one line, and what a plain word means in the YAML 1.2 core schema. */
import type { Value } from '../model/value.ts';
import { sharedWord } from './shared-words.ts';

/** Where the fast reader stands. */
export interface Cursor {
  readonly text: string;
  /** Index of the next character. */
  at: number;
  /** Indentation of the line that `at` stands in; {@link END} after the last one, {@link UNUSUAL} when something is not plain. */
  indent: number;
  /** How many collections are open. */
  depth: number;
  /** Where the next colon with a space behind it stands, and the next `#`; less than `at` until somebody asks. */
  colon: number;
  hash: number;
}

/** No line is left. */
export const END = -1;

/** Not plain: the file is for the full reader. */
export const UNUSUAL = -2;

const SPACE = 32;
const HASH = 35;
const NEWLINE = 10;
const COLON = 58;
const SMALL_A = 97;

const NUMBER = /^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
// Everything that may be a number in some way of writing: octal, hexadecimal, exponents, leading zeros, .inf, .nan.
const NUMBER_LIKE = /^[-+]?(?:[0-9.][0-9a-fA-FoOxX.eE+_-]*|\.(?:inf|nan))$/i;
const WORDS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

/** What a plain word means; undefined for numbers in an unusual notation. */
export function resolvePlain(word: string): Value | undefined {
  const first = word.charCodeAt(0);
  // 0-9, + - .
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) return resolveNumber(word);
  const known = word.length > 5 ? undefined : WORDS.get(word);
  if (known !== undefined) return known;
  // ids and what the schemas name are written small; texts and names of people are said once
  return first >= SMALL_A ? sharedWord(word) : word;
}

function resolveNumber(word: string): Value | undefined {
  if (word.length === 10 && DATE.test(word)) return sharedWord(word);
  if (NUMBER.test(word)) return Number(word);
  return NUMBER_LIKE.test(word) ? undefined : word;
}

/** Quoted text on one line without escapes; undefined for any other. `at` stands on the opening quote. */
export function readQuoted(cursor: Cursor): string | undefined {
  const { text, at } = cursor;
  const quote = text.charAt(at);
  const end = text.indexOf(quote, at + 1);
  if (end < 0) return undefined;
  const value = text.slice(at + 1, end);
  if (value.includes('\n')) return undefined;
  if (quote === '"' ? value.includes('\\') : text.charAt(end + 1) === quote) return undefined;
  cursor.at = end + 1;
  return value;
}

/** A plain scalar that ends with the line; `at` stands on its first character, which the caller has checked. */
export function readPlainLine(cursor: Cursor): Value | undefined {
  const { text, at } = cursor;
  const lineEnd = nextOf(text, '\n', at);
  const end = endOfPlain(cursor, lineEnd);
  if (end < 0) return undefined;
  cursor.at = lineEnd + 1;
  return resolvePlain(text.slice(at, trimmed(text, at, end)));
}

// What ends a scalar is looked for by the platform, which is quick from the first file on; a loop over the letters is not.
function endOfPlain(cursor: Cursor, lineEnd: number): number {
  const { text, at } = cursor;
  if (cursor.hash < at) cursor.hash = nextOf(text, '#', at);
  if (cursor.colon < at) cursor.colon = nextOf(text, ': ', at);
  const comment = cursor.hash < lineEnd ? text.slice(at, lineEnd).indexOf(' #') : -1;
  const end = comment < 0 ? lineEnd : at + comment;
  const isKey = cursor.colon < end || (end === lineEnd && text.charCodeAt(end - 1) === COLON);
  return isKey ? -1 : end;
}

function nextOf(text: string, sign: string, at: number): number {
  const index = text.indexOf(sign, at);
  return index < 0 ? text.length : index;
}

/** `end` without the spaces before it. */
export function trimmed(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) === SPACE) last -= 1;
  return last;
}

/** Moves past spaces and gives the character that follows; NaN at the end of the text. */
export function skipSpaces(cursor: Cursor): number {
  let code = cursor.text.charCodeAt(cursor.at);
  while (code === SPACE) {
    cursor.at += 1;
    code = cursor.text.charCodeAt(cursor.at);
  }
  return code;
}

/** Moves past the rest of a line that holds only spaces and perhaps a comment; false when there is more. */
export function endLine(cursor: Cursor): boolean {
  const code = skipSpaces(cursor);
  if (code === HASH && cursor.at > 0 && cursor.text.charCodeAt(cursor.at - 1) === SPACE) {
    const newline = cursor.text.indexOf('\n', cursor.at);
    cursor.at = newline < 0 ? cursor.text.length : newline + 1;
    return true;
  }
  if (code !== NEWLINE && !Number.isNaN(code)) return false;
  cursor.at += 1;
  return true;
}

/** Moves to the first character of the next line that is neither blank nor a comment. */
export function nextLine(cursor: Cursor): void {
  const { text } = cursor;
  while (cursor.at < text.length) {
    const start = cursor.at;
    const code = skipSpaces(cursor);
    if (code === HASH) {
      const newline = text.indexOf('\n', cursor.at);
      cursor.at = newline < 0 ? text.length : newline + 1;
    } else if (code === NEWLINE) {
      cursor.at += 1;
    } else if (!Number.isNaN(code)) {
      cursor.indent = cursor.at - start;
      return;
    }
  }
  cursor.indent = END;
}
