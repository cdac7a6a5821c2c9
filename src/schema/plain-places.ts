/** Where the keys at the top of a plain file stand, and what is written behind or below them: most findings point there. */
import type { Place, Position } from '../model/finding.ts';
import { readPlainYaml } from './read-plain-yaml.ts';

const KEY = /^[a-z][a-z-]*$/;
// From the first sign of a value to its end on this line. What begins otherwise, such as brackets, is for the full reader.
const WRITTEN = /(?:"[^"\n]*"|'[^'\n]*')(?= *(?:\n|$| #))|[|>][+-]?(?=\n)|[A-Za-z0-9_/.\u00a0-\ud7ff](?:(?! #)[^\n])*/y;
/** Lines of nothing but blanks and comments, and the one that begins the first item of a list. */
const FIRST_ITEM = /(?: *(?:#[^\n]*)?\n)+?( *)- /y;
const BRACES = /\{[^{}"'#\n]*\}(?= *(?:\n|$))/y;
const LIST_IN_LINE = /\[([^[\]{}"'#\n]*)\]/y;
/** What is no single text: a key with its value, or a text on further lines. */
const MORE = /^[|>]|^[^"'].*(?:: |:$)/;

/**
 * Answers where a place of one text stands, undefined where only the full reader can tell: for other places, and for all of a text that
 * is not plain. A property test holds that the full reader says the same; it takes 10 ms to load.
 */
export function plainPlaces(text: string): (place: Pick<Place, 'pointer' | 'key'>) => Position | undefined {
  let isPlain: boolean | undefined;
  return ({ pointer: [name, index, ...further], key = false }) => {
    if (typeof name !== 'string' || further.length > 0 || !KEY.test(name)) return undefined;
    isPlain ??= readPlainYaml(text) !== undefined;
    const start = isPlain ? startOf(text, name) : -1;
    return start < 0 ? undefined : inEntry(text, { name, start }, { index, key });
  };
}

function inEntry(
  text: string,
  { name, start }: { readonly name: string; readonly start: number },
  { index, key }: { readonly index: Place['pointer'][number] | undefined; readonly key: boolean },
): Position | undefined {
  const behind = pastSpaces(text, start + name.length + 1);
  if (index === undefined) return key ? onLine(text, start, start + name.length) : written(text, behind);
  return typeof index === 'number' && !key ? item(text, behind, index) : undefined;
}

// Whatever is not at the top of a plain file is indented or an item, so this begins the one line of the key.
function startOf(text: string, name: string): number {
  return text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1 || -1;
}

function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function written(text: string, start: number): Position | undefined {
  const [value] = matchAt(WRITTEN, text, start) ?? [];
  return value === undefined ? undefined : onLine(text, start, start + value.trimEnd().length);
}

/** An item that is one text, in a list that stands in a line or below its key. */
function item(text: string, start: number, index: number): Position | undefined {
  const [, inLine] = matchAt(LIST_IN_LINE, text, start) ?? [];
  return inLine === undefined ? itemBelow(text, start, index) : itemInLine(text, { start, inLine }, index);
}

function itemInLine(
  text: string,
  { start, inLine }: { readonly start: number; readonly inLine: string },
  index: number,
): Position | undefined {
  const items = inLine.split(',');
  const one = items[index]?.trim() ?? '';
  if (one === '' || MORE.test(one)) return undefined;
  const before = items.slice(0, index).map((other) => `${other},`);
  const at = pastSpaces(text, start + 1 + before.join('').length);
  return onLine(text, at, at + one.length);
}

function itemBelow(text: string, start: number, index: number): Position | undefined {
  const [, indent] = matchAt(FIRST_ITEM, text, start) ?? [];
  if (indent === undefined) return undefined;
  const list = text.slice(0, start) + (text.slice(start).split(/\n(?=[a-z])/, 1)[0] ?? '');
  const dash = `\n${indent}- `;
  let at = list.indexOf(dash, start);
  for (let passed = 0; passed < index && at >= 0; passed += 1) at = list.indexOf(dash, at + 1);
  const length = at < 0 ? 0 : lengthOfItem(list, at + dash.length);
  return length === 0 ? undefined : onLine(text, at + dash.length, at + dash.length + length);
}

/** Of a text, or of a mapping in braces; 0 for any other. */
function lengthOfItem(text: string, start: number): number {
  const [braces] = matchAt(BRACES, text, start) ?? [];
  if (braces !== undefined) return braces.length;
  const value = matchAt(WRITTEN, text, start)?.[0].trimEnd() ?? '';
  return MORE.test(value) ? 0 : value.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function onLine(text: string, start: number, end: number): Position {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line += 1;
  return { line, column: start - lineStart + 1, endLine: line, endColumn: end - lineStart + 1 };
}
