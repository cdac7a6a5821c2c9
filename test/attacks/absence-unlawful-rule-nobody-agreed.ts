/** Attack: an absent member is passed over by a rule that the circle did not agree. */
import { type Attack, both, consenting, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'an absent member is passed over by a rule that the circle did not agree',
  expect: 'absence-unlawful',
  attack: (world) =>
    decide(
      world,
      {
        title: 'Buy a table',
        by: 'ana',
        circle: 'kitchen',
        decided: '2026-06-01',
        text: 'We buy a table.',
        absent: ['eva'],
      },
      {
        alter: both(
          saying({ settles: undefined }),
          consenting(() => ({ absent: [{ person: 'eva', handled: 'present-decide' }] })),
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
      absent: ['eva'],
    }),
  guard: 'absence',
};
