/** Chance that can be had again: the same seed and number give the same choices on every machine. */

/** What a mutation draws from. */
export interface Random {
  /** A whole number from 0 up to and without `below`. */
  below(below: number): number;
  /** One of several. Throws when there is none. */
  of<Item>(items: readonly Item[]): Item;
  /** True so often in a hundred times. */
  percent(chance: number): boolean;
}

/** Draws for the mutation of this number in the run with this seed. Source of the generator: mulberry32 by Tommy Ettinger, public domain. */
export function randomOf(seed: number, number: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    of: (items) => {
      if (items.length === 0) throw new Error('nothing to choose from');
      return items[below(items.length)] as (typeof items)[number];
    },
    percent: (chance) => below(100) < chance,
  };
}
