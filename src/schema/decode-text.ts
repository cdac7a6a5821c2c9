/** Bytes of a file as text: size, encoding, and characters that could make a text look like what it is not. */
import type { Position } from '../model/finding.ts';
import type { BareFault } from './fault.ts';
import { withoutLawfulJoiners } from './lawful-joiners.ts';

/** The most bytes a file of an organisation may have. */
export const LARGEST_FILE = 256 * 1024;

/** The most bytes a record of a decision may have. */
export const LARGEST_RECORD = 8 * 1024 * 1024;

// Control characters but tab and line ends, zero-width and direction marks, and surrogates without their other half.
// Source: Unicode TR36 and TR55 ("Trojan Source", CVE-2021-42574).
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
// All of these and a few more, which are looked for in half the time.
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;
const JOINER = /[\u200c\u200d]/;
const TAB_TOO = /\t/;

const DECODER = new TextDecoder('utf-8', { fatal: true });

/** The text of a file without a byte order mark, or what is wrong with it. */
export function decodeText(bytes: Uint8Array, limit: number): string | BareFault {
  if (bytes.byteLength > limit) {
    const parts = { kib: Math.ceil(bytes.byteLength / 1024), limit: limit / 1024 };
    return { rule: 'yaml-invalid', code: 'too-large', parts, pointer: [] };
  }
  const text = decoded(bytes);
  if (text === undefined)
    return { rule: 'yaml-invalid', code: 'not-utf8', parts: {}, pointer: [], position: brokenAt(bytes) };
  const unsafe = firstUnsafe(text);
  return unsafe === null
    ? text
    : { ...unsafeCharacter(unsafe[0]), pointer: [], position: positionAt(text, unsafe.index) };
}

/** True for bytes that stand for the same letters in every encoding, without anything that could be unsafe: {@link decodeText} gives just these. */
export function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    // from the space to the tilde, and the line feed
    if (byte > 126 || (byte < 32 && byte !== 10)) return false;
  }
  return true;
}

/** The text of a file for showing it: what is not UTF-8 is replaced by a sign for "unknown". */
export function decodeLeniently(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** What is wrong with a value that was read: escapes can smuggle in what may not stand there directly. `tabs`: it came from a block of text. */
export function unsafeIn(
  value: string,
  tabs: boolean,
): Pick<BareFault & { code: 'unsafe-character' }, 'rule' | 'code' | 'parts'> | undefined {
  const found = firstUnsafe(value) ?? (tabs ? null : TAB_TOO.exec(value));
  return found === null ? undefined : unsafeCharacter(found[0]);
}

function firstUnsafe(text: string): RegExpExecArray | null {
  const found = SUSPECT.test(text) ? UNSAFE.exec(text) : null;
  return found !== null && JOINER.test(found[0]) ? UNSAFE.exec(withoutLawfulJoiners(text)) : found;
}

/** The place of one character, counted from 1. */
function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  const column = index - (before.lastIndexOf('\n') + 1) + 1;
  return { line, column, endLine: line, endColumn: column + 1 };
}

function unsafeCharacter(character: string) {
  const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { rule: 'text-unsafe', code: 'unsafe-character', parts: { character: `U+${number}` } } as const;
}

/** Where the first byte stands that is no text: the longest beginning that can be read ends there. */
function brokenAt(bytes: Uint8Array): Position {
  let [whole, broken] = [0, bytes.byteLength];
  while (whole + 1 < broken) {
    const middle = Math.floor((whole + broken) / 2);
    if (isBeginning(bytes.subarray(0, middle))) whole = middle;
    else broken = middle;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, whole), { stream: true });
  return positionAt(before, before.length);
}

/** True for bytes that some text can begin with; the last sign may still lack its end. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// A decoder that throws is the only one that tells broken text from text about broken signs.
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}
