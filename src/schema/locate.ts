/** Finds the lines and columns of a key or value in a text, on demand. */
import { isMap, isNode, isScalar, type Node } from 'yaml';
import type { Place, Position } from '../model/finding.ts';
import { plainPlaces } from './plain-places.ts';
import { type ParsedText, parseText, positionOf } from './read-full-yaml.ts';

/** The start of the file: where a place is that the text does not have. */
export const START: Position = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** Answers where a place of one text stands. */
export function locator(text: string): (place: Pick<Place, 'pointer' | 'key'>) => Position {
  const plain = plainPlaces(text);
  let full: ReturnType<typeof fullLocator> | undefined;
  return (place) => {
    const position = plain(place);
    if (position !== undefined) return position;
    full ??= fullLocator(text);
    return full(place);
  };
}

/** Like {@link locator}, for every text and every place; parses it once. */
export function fullLocator(text: string): (place: Pick<Place, 'pointer' | 'key'>) => Position {
  const parsed = parseText(text);
  return (place) => {
    const range = parsed === undefined ? undefined : rangeOf({ ...parsed, text }, place);
    return parsed === undefined || range === undefined ? START : positionOf(parsed.lines, range, text);
  };
}

/** A parsed text, with the text. */
interface Source extends ParsedText {
  readonly text: string;
}

function rangeOf(
  source: Source,
  { pointer, key }: Pick<Place, 'pointer' | 'key'>,
): readonly [number, number] | undefined {
  // A shorthand item such as `ana` in a list of members answers for its own keys: the nearest node that exists stands in.
  for (let length = pointer.length; length >= 0; length -= 1) {
    const part = pointer.slice(0, length);
    const node = key === true && length > 0 ? keyNode(source, part) : source.document.getIn(part, true);
    const range = isNode(node) ? (valueRange(node) ?? emptyRange(source, part)) : undefined;
    if (range !== undefined) return range;
  }
  return undefined;
}

function keyNode({ document }: ParsedText, pointer: Place['pointer']): Node | undefined {
  const parent = document.getIn(pointer.slice(0, -1), true);
  const map = pointer.length === 1 ? document.contents : parent;
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === pointer.at(-1));
  return isScalar(pair?.key) ? pair.key : undefined;
}

/** Where nothing stands, its key or its dash. */
function emptyRange(source: Source, pointer: Place['pointer']): readonly [number, number] | undefined {
  const key = keyNode(source, pointer);
  if (key !== undefined) return valueRange(key);
  const node = source.document.getIn(pointer, true);
  const start = isNode(node) ? node.range?.[0] : undefined;
  const dash = start === undefined || typeof pointer.at(-1) !== 'number' ? -1 : source.text.lastIndexOf('-', start);
  return dash < 0 ? undefined : [dash, dash + 1];
}

function valueRange(node: Node): readonly [number, number] | undefined {
  const range = node.range;
  return range === undefined || range === null || range[1] === range[0] ? undefined : [range[0], range[1]];
}
