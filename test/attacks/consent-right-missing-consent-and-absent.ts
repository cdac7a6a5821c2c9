/** Attack: a member is counted as consenting and as absent. */
import { type Attack, both, consenting, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'a member is counted as consenting and as absent',
  expect: 'consent-right-missing',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      {
        alter: both(
          saying({ settles: '2026-06-03' }),
          consenting(() => ({ absent: [{ person: 'eva', handled: 'object-within' }] })),
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
