/** Attack: a circle that meets is said to have decided in writing. */
import type { Attack } from '../attack.ts';
import { between, inWriting } from '../written.ts';

export const attack: Attack = {
  row: 0,
  expect: 'async-unlawful',
  attack: (world) => inWriting(world),
  twin: (world) => inWriting(between(world)),
  guard: 'without-meeting',
};
