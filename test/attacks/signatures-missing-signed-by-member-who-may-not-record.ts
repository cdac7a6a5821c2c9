/** Attack: a member records where only the secretary may. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';

export const attack: Attack = {
  row: 12,
  expect: 'signatures-missing',
  attack: (world) =>
    decide(world, {
      title: 'Buy a ladder',
      by: 'cleo',
      circle: 'house',
      decided: '2026-06-01',
      text: 'We buy a ladder.',
    }),
  twin: (world) =>
    decide(world, {
      title: 'Buy a ladder',
      by: 'yamada',
      circle: 'house',
      decided: '2026-06-01',
      text: 'We buy a ladder.',
    }),
};
