/** Attack: something is adopted of which no words are kept. */
import { type Attack, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'something is adopted of which no words are kept',
  expect: 'words-missing',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { alter: saying({ text: undefined }) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
  guard: 'words',
};
