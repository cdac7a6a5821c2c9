/** Chance that is the same each time: what a generator picks follows from its seed alone. */

/** Picks that follow from a seed. */
export interface Chance {
  /** A whole number from `least` to `most`, both inclusive. */
  between(least: number, most: number): number;
  /** True in `share` of all cases, 0 to 1. */
  in(share: number): boolean;
  /** One of several. */
  of<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Several different ones, in the order of the list. */
  some<Item>(items: readonly Item[], count: number): readonly Item[];
  /** Letters and digits that nobody could guess from their neighbours. */
  token(alphabet: string, length: number): string;
}

/** Source of the steps: mulberry32 by Tommy Ettinger, public domain. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    between: (least, most) => least + below(most - least + 1),
    in: (share) => next() < share,
    of: (items) => items[below(items.length)] ?? items[0],
    some: (items, count) => {
      const left = items.map((_, index) => index);
      const taken = Array.from({ length: Math.min(count, items.length) }, () => left.splice(below(left.length), 1)[0]);
      return items.filter((_, index) => taken.includes(index));
    },
    token: (alphabet, length) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join(''),
  };
}
