/** Ten times the circles take ten times as long, not a hundred times. */
import { expect, test } from 'vitest';
import type { Organisation } from '../../../src/model/organisation.ts';
import { type Drawing, draw } from './draw.ts';
import { type CircleSketch, organisationOf } from './organisation.ts';

/** Eight circles in each. */
function tree(size: number): Organisation {
  const circle = (index: number): [string, CircleSketch] => [
    `c${index}`,
    { ...(index === 0 ? {} : { parent: `c${Math.floor((index - 1) / 8)}` }), roles: { leader: { kind: 'leader' } } },
  ];
  return organisationOf(Object.fromEntries(Array.from({ length: size }, (_, index) => circle(index))));
}

/** Milliseconds of the processor, which do not count what else the machine does. */
function taken(organisation: Organisation, drawing: Drawing): number {
  const start = process.cpuUsage();
  draw(organisation, drawing);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Ten would be exact; a square would be a hundred. */
const RATIO = 30;

test.each([
  ['svg', 400],
  ['tree', 1_000],
  ['mermaid', 1_000],
  ['markdown', 1_000],
  ['json', 1_000],
] as const)('%s of %i circles and of ten times as many', (drawing, size) => {
  const [few, many] = [tree(size), tree(size * 10)];
  taken(few, drawing);
  const [small, large] = [few, many].map((one) => Math.min(taken(one, drawing), taken(one, drawing)));
  expect(large).toBeLessThan(Math.max(small ?? 0, 2) * RATIO);
});
