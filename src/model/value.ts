/** Parsed data as it comes out of a file: what JSON can say, never changed in place. */

/** A parsed value. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;

/** A mapping of a file. */
export interface Fields {
  readonly [key: string]: Value;
}

/** True for a mapping, false for lists and plain values. */
export function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True when two parsed values say the same; the order of keys does not matter, the order of lists does. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b);
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

function sameList(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, index) => sameValue(value, b[index]));
}
