/** Attack: a person who is not a member of the circle records for it. */
import { type Attack, TABLE } from '../attack.ts';
import { decide } from '../ledger.ts';

export const attack: Attack = {
  row: 11,
  expect: 'signatures-missing',
  attack: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'dan',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
  twin: (world) => decide(world, TABLE),
  guard: 'in-force',
};
