/** The known word that somebody probably meant. */

/** The first of {@link allNearest}, in the order given. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return allNearest(word, candidates)[0];
}

/**
 * The candidates with the fewest typing errors from `word` (a letter missing, added, wrong, or two swapped), when there
 * are at most one for each three letters. Source: Damerau 1964, optimal string alignment.
 */
export function allNearest(word: string, candidates: Iterable<string>): readonly string[] {
  let best: string[] = [];
  let limit = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const errors = typingErrors(word.toLowerCase(), candidate.toLowerCase());
    if (errors > limit) continue;
    if (errors < limit) best = [];
    best.push(candidate);
    limit = errors;
  }
  return best;
}

function typingErrors(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : wrong;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, wrong, swapped));
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
