/** Attack: the recorder writes down in the place of somebody with a key what they would have said in a meeting, and counts it as written. */
import type { Attack } from '../attack.ts';
import { between, inWriting } from '../written.ts';

const HEARD = { 'heard-by': 'ana', meeting: '2026-06-04' };

export const attack: Attack = {
  row: 15,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world), { otherwise: ['ben', HEARD] }),
  twin: (world) => inWriting(between(world)),
  guard: 'written-answers',
};
