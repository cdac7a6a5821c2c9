/** Attack: the title of a record carries a sequence that drives the terminal. */
import { type Attack, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 39,
  name: 'the title of a record carries a sequence that drives the terminal',
  expect: 'record-unreadable',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { alter: saying({ title: 'Buy \u001b[31m' }) },
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
