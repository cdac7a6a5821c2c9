/** Finds sets of words that are nearly the same, without holding each against each. */

/** Two sets are alike when they share at least this much of all their words. Source: domain.md H19. */
const LEAST = 0.8;
/** So many sets that share a rare word are looked at, so that thousands of them take no longer than they should. */
const COMPARED = 50;

/**
 * For each set that is alike to earlier ones: their numbers, in order. Sets so alike share one of their rarest words, so only those
 * that do are compared. Source: Chaudhuri, Ganti, Kaushik, "A primitive operator for similarity joins" (prefix filter), 2006.
 */
export function alike(sets: readonly ReadonlySet<string>[]): ReadonlyMap<number, readonly number[]> {
  const rarity = counts(sets);
  const seen = new Map<string, number[]>();
  const found = new Map<number, readonly number[]>();
  for (const [index, set] of sets.entries()) {
    const rare = rarest(set, rarity);
    const candidates = new Set(rare.flatMap((word) => seen.get(word) ?? []));
    const near = [...candidates].sort((a, b) => a - b).filter((one) => share(set, sets[one] ?? new Set()) >= LEAST);
    if (near.length > 0) found.set(index, near);
    for (const word of rare) {
      const known = seen.get(word) ?? [];
      if (known.length < COMPARED) seen.set(word, [...known, index]);
    }
  }
  return found;
}

function counts(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const number = new Map<string, number>();
  for (const word of sets.flatMap((set) => [...set])) number.set(word, (number.get(word) ?? 0) + 1);
  return number;
}

/** As many of the rarest words as two sets so alike can't both have for themselves. */
function rarest(set: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): readonly string[] {
  const often = (word: string) => rarity.get(word) ?? 0;
  const sorted = [...set].sort((a, b) => often(a) - often(b) || (a < b ? -1 : 1));
  return sorted.slice(0, set.size - Math.ceil(LEAST * set.size) + 1);
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}
