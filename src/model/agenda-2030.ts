/** The goals and targets of the Agenda 2030 for Sustainable Development, by their ids. Source: United Nations, A/RES/70/1 (25 September 2015). */

/** For each goal its number of numbered targets, and the letter of its last lettered one. Together 169. */
const TARGETS: readonly (readonly [goal: number, numbered: number, lastLetter: string])[] = [
  [1, 5, 'b'],
  [2, 5, 'c'],
  [3, 9, 'd'],
  [4, 7, 'c'],
  [5, 6, 'c'],
  [6, 6, 'b'],
  [7, 3, 'b'],
  [8, 10, 'b'],
  [9, 5, 'c'],
  [10, 7, 'c'],
  [11, 7, 'c'],
  [12, 8, 'c'],
  [13, 3, 'b'],
  [14, 7, 'c'],
  [15, 9, 'c'],
  [16, 10, 'b'],
  [17, 19, ''],
];

const LETTERS = 'abcd';

/** The targets of each goal, such as `2.1` and `2.a` of `2`, in the order of the resolution. */
export const AGENDA_2030: ReadonlyMap<string, readonly string[]> = new Map(
  TARGETS.map(([goal, numbered, lastLetter]) => {
    const numbers = Array.from({ length: numbered }, (_, index) => `${goal}.${index + 1}`);
    const letters = [...LETTERS].filter((letter) => letter <= lastLetter).map((letter) => `${goal}.${letter}`);
    return [String(goal), [...numbers, ...letters]] as const;
  }),
);

const KNOWN: ReadonlySet<string> = new Set([...AGENDA_2030].flatMap(([goal, targets]) => [goal, ...targets]));

/** True for a goal or a target that is there: `2`, `2.1`, `2.c`, not `2.6`. */
export function isGoal(code: string): boolean {
  return KNOWN.has(code);
}

/** The last target of a goal; undefined where there is no such goal. */
export function lastTargetOf(goal: string): string | undefined {
  return AGENDA_2030.get(goal)?.at(-1);
}
