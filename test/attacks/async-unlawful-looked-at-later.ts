/** Attack: what was answered was to be looked at again soon; the record puts that off. */
import type { Attack } from '../attack.ts';
import { saying } from '../attack.ts';
import { between, inWriting } from '../written.ts';

const LATER = { alter: saying({ review: '2026-12-01' }) };

export const attack: Attack = {
  row: 15,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world), { making: LATER }),
  twin: (world) => inWriting(between(world)),
  guard: 'written-answers',
};
