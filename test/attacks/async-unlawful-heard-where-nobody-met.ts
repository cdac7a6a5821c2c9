/** Attack: who records says that they heard somebody in a meeting of a circle that answered in writing. */
import type { Attack } from '../attack.ts';
import { between, inWriting } from '../written.ts';

const HEARD = { meeting: '2026-06-03', 'met-in': ['kitchen'] };

export const attack: Attack = {
  row: 15,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world), { otherwise: ['eva', HEARD] }),
  twin: (world) => inWriting(between(world)),
  guard: 'written-answers',
};
