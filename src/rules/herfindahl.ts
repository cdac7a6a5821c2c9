/** How concentrated something is in few hands. Source: Herfindahl 1950; the sum of the squared shares. */

/** 1/n where n people have as much each, 1 where one has all; 0 for nothing at all. */
export function herfindahl(shares: readonly number[]): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0) return 0;
  return shares.reduce((sum, share) => sum + (share / total) ** 2, 0);
}
