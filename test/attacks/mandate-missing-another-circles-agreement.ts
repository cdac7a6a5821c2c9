/** Attack: a circle writes an agreement into the folder of another. */
import { type Attack, both, consenting, filedIn, LATE } from '../attack.ts';
import { policy } from '../group.ts';
import { decide } from '../ledger.ts';

export const attack: Attack = {
  row: 24,
  expect: 'mandate-missing',
  attack: (world) =>
    decide(world, LATE, {
      alter: both(
        filedIn('garden'),
        consenting(() => ({ circle: 'garden', eligible: ['ben', 'yamada'], consent: ['ben', 'yamada'] })),
      ),
    }),
  twin: (world) =>
    decide(world, {
      title: 'A late kitchen',
      by: 'ben',
      decided: '2026-06-01',
      wanted: new Map([policy('garden', 'late', 'The kitchen closes late.')]),
    }),
};
