/** The goals and targets of the Agenda 2030 are as many as the resolution has, goal by goal. */
import { expect, test } from 'vitest';
import { AGENDA_2030, isGoal, lastTargetOf } from '../../src/model/agenda-2030.ts';

/** Recounted from the United Nations' own list of targets. */
const COUNTS = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19];

test('each goal has its targets, 126 with a number and 43 with a letter', () => {
  expect([...AGENDA_2030].map(([goal, targets]) => [goal, targets.length])).toEqual(
    COUNTS.map((count, index) => [String(index + 1), count]),
  );
  const targets = [...AGENDA_2030.values()].flat();
  expect(new Set(targets).size).toBe(169);
  expect(targets.filter((target) => /\.\d+$/.test(target))).toHaveLength(126);
  expect(targets.filter((target) => /\.[a-d]$/.test(target))).toHaveLength(43);
});

test.each(['1', '17', '1.5', '1.b', '3.d', '8.10', '16.10', '17.19'])('%s is there', (code) => {
  expect(isGoal(code)).toBe(true);
});

test.each(['0', '18', '1.6', '1.c', '2.d', '8.11', '17.20', '17.a', '2.01', '', '1.', 'constructor'])(
  '%s is not there',
  (code) => {
    expect(isGoal(code)).toBe(false);
  },
);

test('the last target of a goal is told', () => {
  expect([lastTargetOf('2'), lastTargetOf('17'), lastTargetOf('18')]).toEqual(['2.c', '17.19', undefined]);
});
