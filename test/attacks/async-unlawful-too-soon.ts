/** Attack: a proposal is adopted before everybody had the time that the circle gives. */
import type { Attack } from '../attack.ts';
import { between, inWriting } from '../written.ts';

export const attack: Attack = {
  row: 0,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world), { decided: '2026-06-08' }),
  twin: (world) => inWriting(between(world), { decided: '2026-06-09' }),
  guard: 'without-meeting',
};
