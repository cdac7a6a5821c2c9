/** Attack: a person who is not a member of the circle records for it. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 11,
  name: 'a person who is not a member of the circle records for it',
  expect: 'signatures-missing',
  attack: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'dan',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
  guard: 'in-force',
};
