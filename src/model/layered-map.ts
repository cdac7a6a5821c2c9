/** A map of which many versions are kept, each a few changes away from the one before: a new version costs the changes, not the whole. */
import { compareText } from './finding.ts';

/** One version; it never changes. Like a `Map` it is in the order of its making, until {@link LayeredMap.with} brings in a new key: then it is sorted by key. */
export interface LayeredMap<Value> extends ReadonlyMap<string, Value> {
  /** The next version: with these values, without the keys that have `undefined`. */
  with(changes: ReadonlyMap<string, Value | undefined>): LayeredMap<Value>;
}

type Layers<Value> = readonly ReadonlyMap<string, Value | undefined>[];

/** More layers make reading slower, fewer make a whole copy more frequent. */
const MOST_LAYERS = 24;

/** The first version of a map; the same one when it is a version already. */
export function layered<Value>(map: ReadonlyMap<string, Value>): LayeredMap<Value> {
  return isLayered(map) ? map : versionOf(map, []);
}

function isLayered<Value>(map: ReadonlyMap<string, Value>): map is LayeredMap<Value> {
  return 'with' in map;
}

/** `layers` from the newest to the oldest, over `base`. */
function versionOf<Value>(base: ReadonlyMap<string, Value>, layers: Layers<Value>): LayeredMap<Value> {
  let whole: ReadonlyMap<string, Value> | undefined = layers.length === 0 ? base : undefined;
  const all = () => {
    whole ??= merged(base, layers);
    return whole;
  };
  const find = (key: string) => layers.find((one) => one.has(key)) ?? base;
  return {
    get: (key) => (whole ?? find(key)).get(key),
    has: (key) => (whole ?? find(key)).get(key) !== undefined,
    get size() {
      return all().size;
    },
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    forEach: (each, that) => all().forEach(each, that),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
    with: (changes) =>
      layers.length < MOST_LAYERS ? versionOf(base, [changes, ...layers]) : versionOf(all(), [changes]),
  };
}

function merged<Value>(base: ReadonlyMap<string, Value>, layers: Layers<Value>): ReadonlyMap<string, Value> {
  const result = new Map(base);
  let grew = false;
  for (const layer of [...layers].reverse()) {
    for (const [key, value] of layer) {
      if (value === undefined) result.delete(key);
      else {
        grew ||= !result.has(key);
        result.set(key, value);
      }
    }
  }
  return grew ? new Map([...result].sort(([a], [b]) => compareText(a, b))) : result;
}
