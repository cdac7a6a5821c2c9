/** Something counted by people, with those who could have had a part of it and have none. */

/**
 * The counts, and a 0 for each further person as long as there is something to go round: three seats can be shared by three
 * people at most, so that a fourth without one says nothing.
 */
export function sharedOut(counts: readonly number[], people: number): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const could = Math.max(counts.length, Math.min(people, total));
  return [...counts, ...Array.from({ length: could - counts.length }, () => 0)];
}
