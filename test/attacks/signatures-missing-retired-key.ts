/** Attack: a retired key is used after the new one came. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';

export const attack: Attack = {
  row: 17,
  expect: 'signatures-missing',
  attack: (world) =>
    decide(
      { ...world, keys: new Map() },
      { title: 'Buy a table', by: 'ben', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ben',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
};
