/** Attack: answers that were given once are used a second time. */
import type { Attack } from '../attack.ts';
import { between, inWriting } from '../written.ts';

export const attack: Attack = {
  row: 15,
  expect: 'async-unlawful',
  attack: (world) => inWriting(inWriting(between(world)), { decided: '2026-06-10' }),
  twin: (world) => inWriting(between(world)),
  guard: 'without-meeting',
};
