/** How unevenly something is shared out. Source: Gini 1912; the mean difference of all pairs over twice the mean. */

/** 0 where everybody has as much, towards 1 the more one has alone; 0 for nothing at all. */
export function gini(shares: readonly number[]): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0) return 0;
  const sorted = [...shares].sort((a, b) => a - b);
  const weighted = sorted.reduce((sum, share, index) => sum + (index + 1) * share, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
