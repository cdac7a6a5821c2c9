/** Attack: something is adopted by another way than consent. */
import { type Attack, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'something is adopted by another way than consent',
  expect: 'method-unlawful',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { alter: saying({ method: 'agreed: majority' }) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
  guard: 'method',
};
