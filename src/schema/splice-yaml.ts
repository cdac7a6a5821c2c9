/** Edits existing files in place: only the edited node changes; comments, order, quoting and line endings of all else stay. */
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { sameValue, type Value } from '../model/value.ts';
import { type Pointer, valueAt, withoutValue, withValue } from './edit-value.ts';
import { readYaml } from './read-document.ts';
import { parseText } from './read-full-yaml.ts';
import { blockText, oneLine } from './yaml-text.ts';

/** A range of the text and what comes in its place. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Collection = YAMLMap | YAMLSeq;

type Item = Pair<unknown, unknown> | Node;

interface InCollection {
  readonly text: string;
  readonly parent: Collection;
}

/** The text with `value` at the pointer: replaced where there is one, else added as the last of its mapping. `text` must be readable. */
export function setValue(text: string, pointer: Pointer, value: Value): string {
  const parent = nodeAt(text, pointer.slice(0, -1));
  const key = pointer.at(-1);
  if (key === undefined) return blockText(value);
  if (!isCollection(parent)) return setValue(text, pointer.slice(0, -1), { [key]: value });
  const item = itemOf(parent, key);
  const splice =
    item === undefined ? insertion({ text, parent }, oneLineItem(parent, key, value)) : replacement(text, item, value);
  return proven(text, splice, withValue(contentOf(text), pointer, value));
}

/** The text without what stands at the pointer; unchanged when nothing stands there. */
export function removeValue(text: string, pointer: Pointer): string {
  const root = contentOf(text);
  const parent = nodeAt(text, pointer.slice(0, -1));
  const key = pointer.at(-1);
  const item = isCollection(parent) && key !== undefined ? itemOf(parent, key) : undefined;
  if (key === undefined || item === undefined || !isCollection(parent)) return text;
  const wanted = withoutValue(root, pointer);
  if (parent.items.length === 1 && pointer.length > 1) {
    return setValue(text, pointer.slice(0, -1), valueAt(wanted, pointer.slice(0, -1)) ?? null);
  }
  return proven(text, removal({ text, parent }, item), wanted);
}

/** The text with `value` as the last item of the list at the pointer; the list is made when there is none. */
export function appendItem(text: string, pointer: Pointer, value: Value): string {
  const list = nodeAt(text, pointer);
  const now = valueAt(contentOf(text), pointer);
  const items: readonly Value[] = Array.isArray(now) ? now : [];
  if (!isSeq(list) || list.items.length === 0) return setValue(text, pointer, [...items, value]);
  const splice = insertion({ text, parent: list }, list.flow === true ? oneLine(value) : `- ${oneLine(value)}`);
  return proven(text, splice, withValue(contentOf(text), pointer, [...items, value]));
}

/** The text with another name for the key at the pointer; unchanged when there is no such key. */
export function renameKey(text: string, pointer: Pointer, key: string): string {
  const parent = nodeAt(text, pointer.slice(0, -1));
  const last = pointer.at(-1);
  const item = isMap(parent) && last !== undefined ? itemOf(parent, last) : undefined;
  const range = isPair(item) && isNode(item.key) ? item.key.range : undefined;
  if (!range || last === undefined) return text;
  const root = contentOf(text);
  const wanted = withValue(withoutValue(root, pointer), [...pointer.slice(0, -1), key], valueAt(root, pointer) ?? null);
  return proven(text, { start: range[0], end: range[1], text: oneLine(key) }, wanted);
}

// The spliced text when it says what is wanted; else the whole document written anew, which keeps its comments.
function proven(text: string, splice: Splice | undefined, wanted: Value): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (splice !== undefined) {
    const inserted = splice.text.replaceAll('\n', newline);
    const spliced = text.slice(0, splice.start) + inserted + text.slice(splice.end);
    if (sameValue(readYaml(spliced).value, wanted)) return spliced;
  }
  const comments = /^(?:#[^\n]*\n)*/.exec(text)?.[0] ?? '';
  return comments + blockText(wanted).replaceAll('\n', newline);
}

function replacement(text: string, item: Item, value: Value): Splice | undefined {
  const node = isPair(item) ? item.value : item;
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  const asLine = { start, end, text: start === end ? ` ${oneLine(value)}` : oneLine(value) };
  const isShort = !text.slice(start, end).includes('\n') && !isLong(value);
  const key = isPair(item) && isScalar(item.key) ? item.key.range : undefined;
  return isShort || !key || isInFlow(text, key[0]) ? asLine : belowColon(text, [key[0], end], value);
}

// Everything from the colon behind a key to the end of the value's last line.
function belowColon(text: string, [keyStart, end]: readonly [number, number], value: Value): Splice {
  const colon = text.indexOf(':', keyStart) + 1;
  return { start: colon, end: endOfLines(text, end), text: afterColon(value, columnOf(text, keyStart)) };
}

// What stands behind a colon and ends its line: the value on the same line, or a block below.
function afterColon(value: Value, indent: number): string {
  const [first = '', ...lines] = blockText({ k: value }).trimEnd().split('\n');
  const below = lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return `${[first.slice('k:'.length), ...below].join('\n')}\n`;
}

function insertion(place: InCollection, item: string): Splice | undefined {
  return place.parent.flow === true ? flowInsertion(place.parent, item) : blockInsertion(place, item);
}

function flowInsertion(parent: Collection, item: string): Splice {
  const last = parent.items.at(-1);
  const at = last === undefined ? (parent.range?.[1] ?? 0) - 1 : endOf(last);
  return { start: at, end: at, text: last === undefined ? item : `, ${item}` };
}

function blockInsertion({ text, parent }: InCollection, item: string): Splice | undefined {
  const last = parent.items.at(-1);
  if (last === undefined) return undefined;
  const indent = columnOf(text, parent.range?.[0] ?? 0);
  const at = endOfLines(text, endOf(last));
  const before = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return { start: at, end: at, text: `${before}${item.replace(/^(?=.)/gm, ' '.repeat(indent))}\n` };
}

function removal({ text, parent }: InCollection, item: Item): Splice {
  const [start, end] = [startOf(item), endOf(item)];
  if (parent.flow !== true) return { start: text.lastIndexOf('\n', start) + 1, end: endOfLines(text, end), text: '' };
  const items: readonly unknown[] = parent.items;
  const next = items[items.indexOf(item) + 1];
  const before = items[items.indexOf(item) - 1];
  if (next !== undefined) return { start, end: startOf(next), text: '' };
  return { start: before === undefined ? start : endOf(before), end, text: '' };
}

function oneLineItem(parent: Collection, key: string | number, value: Value): string {
  if (parent.flow === true) return `${oneLine(key)}: ${oneLine(value)}`;
  return blockText({ [key]: value }).trimEnd();
}

function isLong(value: Value): boolean {
  return blockText({ k: value }).trimEnd().includes('\n');
}

function isInFlow(text: string, keyStart: number): boolean {
  return !/^[ -]*$/.test(text.slice(text.lastIndexOf('\n', keyStart - 1) + 1, keyStart));
}

function contentOf(text: string): Value {
  return readYaml(text).value ?? {};
}

function nodeAt(text: string, pointer: Pointer): unknown {
  const document = parseText(text)?.document;
  return pointer.length === 0 ? document?.contents : document?.getIn(pointer, true);
}

function itemOf(parent: Collection, key: string | number): Item | undefined {
  if (isMap(parent)) return parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  const item = parent.items[Number(key)];
  return isNode(item) ? item : undefined;
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

// The end of what an item says, without the comments behind it.
function endOf(item: unknown): number {
  const node = isPair(item) ? (item.value ?? item.key) : item;
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}

// The end of the line in which something ends; a block of text ends with its own line end.
function endOfLines(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : lineEnd(text, end);
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}
