/** Attack: a circle consents that does not exist. */
import { type Attack, both, consenting, filedIn } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 24,
  name: 'a circle consents that does not exist',
  expect: 'signatures-missing',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      {
        alter: both(
          filedIn('ghosts'),
          consenting(() => ({ circle: 'ghosts', eligible: ['ana'], consent: ['ana'] })),
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
