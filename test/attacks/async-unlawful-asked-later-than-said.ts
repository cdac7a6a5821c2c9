/** Attack: everybody is said to have had time from an earlier day on than the version was there. */
import type { Attack } from '../attack.ts';
import { consenting } from '../attack.ts';
import { between, inWriting } from '../written.ts';

const EARLIER = { alter: consenting(() => ({ since: '2026-06-01' })) };

export const attack: Attack = {
  row: 0,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world), { decided: '2026-06-08', making: EARLIER }),
  twin: (world) => inWriting(between(world)),
  guard: 'written-answers',
};
