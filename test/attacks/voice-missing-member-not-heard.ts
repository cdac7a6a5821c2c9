/** Attack: a member was asked and stands nowhere. */
import { type Attack, consenting } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'a member was asked and stands nowhere',
  expect: 'voice-missing',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { alter: consenting(() => ({ consent: ['ana', 'ben', 'eva'] })) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
  guard: 'voices',
};
