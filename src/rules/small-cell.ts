/** How many people a number has to stand for before it is told: of fewer, everybody would know whose it is. */

/** Nothing is told of fewer people, nor of a part of them that is smaller than `group`. Source: domain.md H22, small-cell rule. */
export const SMALL_CELL = { people: 5, group: 2 } as const;
