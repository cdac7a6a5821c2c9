/** Attack: a round calls itself a notice. */
import { type Attack, saying } from '../attack.ts';
import { policy } from '../group.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'a round calls itself a notice',
  expect: 'not-their-own',
  attack: (world) =>
    decide(
      world,
      {
        title: 'A late kitchen',
        by: 'ben',
        decided: '2026-06-01',
        wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
      },
      { alter: saying({ kind: 'notice' }) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'A late kitchen',
      by: 'ben',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    }),
};
