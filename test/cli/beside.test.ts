/** Help fits the terminal: beside what can be typed, or below it where there is little room. */
import { expect, it } from 'vitest';
import { beside } from '../../src/cli/beside.ts';
import { runCircles } from './run-circles.ts';

const ROWS = [
  ['--only <rule>', 'run only this rule, by its name'],
  ['-q', 'say less'],
] as const;

it('stands beside, broken between words, and below where only a pillar would fit', () => {
  expect(beside(ROWS)).toEqual(['  --only <rule>  run only this rule, by its name', '  -q             say less']);
  expect(beside(ROWS, 44)).toEqual([
    '  --only <rule>  run only this rule, by its',
    '                 name',
    '  -q             say less',
  ]);
  expect(beside(ROWS, 30)).toEqual([
    '  --only <rule>',
    '      run only this rule, by',
    '      its name',
    '  -q             say less',
  ]);
});

it('keeps the pages of a terminal in its columns', async () => {
  for (const line of [['help'], ['help', '--all'], ['explain']]) {
    const { out } = await runCircles(line, { terminal: true });
    expect(out.split('\n').filter((each) => each.length > 80)).toEqual([]);
  }
});
