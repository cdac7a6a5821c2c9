/** How few hold half. */

/** The smallest number of people who together have at least half of everything; 0 for nothing at all. */
export function halfHeldBy(shares: readonly number[]): number {
  const half = shares.reduce((sum, share) => sum + share, 0) / 2;
  let [held, people] = [0, 0];
  for (const share of [...shares].sort((a, b) => b - a)) {
    if (held >= half) break;
    held += share;
    people += 1;
  }
  return people;
}
