/** What the generated quick check is put together from: a few functions for all schemas, which are soon compiled. */

/** Says whether a value is as it should be. */
type Check = (value: unknown) => boolean;

/** What a mapping may hold. */
interface Keys {
  readonly known: ReadonlyMap<string, Check>;
  readonly required: readonly string[];
  /** Whether any other key with this value may stand there. */
  readonly other: (value: unknown, key: string) => boolean;
}

/** A list of which each item is as `item` says. */
export function listOf(item: Check): (value: readonly unknown[]) => boolean {
  return (value) => value.every((one) => item(one));
}

// Most lists are short, and to hold each item against each is then quicker than to remember them.
const SHORT = 8;

/** A list of texts of which none stands there twice. */
export function areDifferent(list: readonly unknown[]): boolean {
  if (list.length < 2) return true;
  if (!list.every((one) => typeof one === 'string')) return false;
  return list.length > SHORT ? new Set(list).size === list.length : list.every((one, at) => list.indexOf(one) === at);
}

/** A mapping. Only the keys that it has are looked at: a file has a few of all that it may have. */
export function mappingOf({ known, required, other }: Keys): (value: { readonly [key: string]: unknown }) => boolean {
  return (value) => {
    for (const key in value) {
      const check = known.get(key);
      if (check === undefined ? !other(value[key], key) : !check(value[key])) return false;
    }
    return required.every((key) => value[key] !== undefined);
  };
}
