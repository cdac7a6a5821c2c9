/** Attack: everybody is recorded as absent. */
import { type Attack, consenting } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'everybody is recorded as absent',
  expect: 'consent-empty',
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
        alter: consenting(({ eligible }) => ({
          consent: undefined,
          absent: (eligible as readonly string[]).map((person) => ({ person, handled: 'object-within' })),
        })),
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
  guard: 'given',
};
