/** Each row of the catalogue of invariants and health checks is looked after by a rule, or it is said why not. */
import { expect, test } from 'vitest';
import { RULES_LEFT_OUT } from '../../src/messages/en/rules-left-out.ts';
import { RULES } from '../../src/rules/index.ts';

/** How many rows each part of the catalogue has. */
const PARTS = { S: 13, D: 9, R: 22, M: 9, P: 12, C: 11, EL: 4, T: 4, N: 9, F: 3, H: 38 } as const;
const ROWS = Object.entries(PARTS).flatMap(([part, rows]) => numbers(1, rows).map((number) => `${part}${number}`));

const covered = new Set(RULES.flatMap(({ covers }) => covers));
const leftOut = RULES_LEFT_OUT.flatMap(({ rows }) => rows);

test('each row stands in exactly one place', () => {
  const places = ROWS.filter((row) => covered.has(row)).concat(leftOut);
  expect(places.sort()).toEqual([...ROWS].sort());
});

test('no rule and no reason names a row that is not there', () => {
  expect([...covered, ...leftOut].filter((row) => !ROWS.includes(row))).toEqual([]);
});

test('what has no rule is said in one sentence', () => {
  for (const { what, why } of RULES_LEFT_OUT) {
    expect(what).toMatch(/^\p{L}.*[^.]$/u);
    expect(why).toMatch(/^\p{Lu}[^.]*\.$/u);
  }
});

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
