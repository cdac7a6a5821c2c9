/** Attack: a member is left out of those who are asked. */
import { type Attack, consenting } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'a member is left out of those who are asked',
  expect: 'eligible-differs',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { alter: consenting(() => ({ eligible: ['ana', 'ben', 'eva'], consent: ['ana', 'ben', 'eva'] })) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
  guard: 'eligible',
};
