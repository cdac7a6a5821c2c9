/** Attack: somebody signs under another person's name. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 14,
  name: "somebody signs under another person's name",
  expect: 'signatures-missing',
  attack: (world) =>
    decide(
      { ...world, keys: new Map([['ana', 'dan']]) },
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
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
