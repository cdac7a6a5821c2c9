/** Shares of groups that people say they belong to, told only where nobody can be made out by them. */
import { SMALL_CELL } from './small-cell.ts';

/**
 * The part of each group in percent (whole numbers), by the group's name. Undefined where fewer than five people said something, or
 * where one group has a single person: leaving out only that group would tell its size all the same.
 */
export function sharesIn(said: readonly string[]): ReadonlyMap<string, number> | undefined {
  if (said.length < SMALL_CELL.people) return undefined;
  const counts = new Map<string, number>();
  for (const group of said) counts.set(group, (counts.get(group) ?? 0) + 1);
  if ([...counts.values()].some((count) => count < SMALL_CELL.group)) return undefined;
  return new Map([...counts].map(([group, count]) => [group, Math.round((100 * count) / said.length)]));
}
