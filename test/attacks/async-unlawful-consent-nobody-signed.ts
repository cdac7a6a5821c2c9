/** Attack: somebody is said to have consented in writing, and no answer of theirs is there. */
import type { Attack } from '../attack.ts';
import { between, inWriting } from '../written.ts';

export const attack: Attack = {
  row: 15,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world), { missing: 'ben' }),
  twin: (world) => inWriting(between(world)),
  guard: 'written-answers',
};
