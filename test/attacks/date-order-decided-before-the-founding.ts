/** Attack: a record is dated before the founding, so that nobody would have to be asked. */
import { type Attack, both, consenting, decidedOn } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 19,
  name: 'a record is dated before the founding, so that nobody would have to be asked',
  expect: 'date-order',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      {
        alter: both(
          decidedOn('2025-06-01'),
          consenting(() => ({ eligible: [], consent: [] })),
        ),
      },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
};
