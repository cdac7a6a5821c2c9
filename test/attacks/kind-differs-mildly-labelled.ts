/** Attack: a record calls itself milder than it is. */
import { type Attack, saying } from '../attack.ts';
import { policy } from '../group.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'a record calls itself milder than it is',
  expect: 'kind-differs',
  attack: (world) =>
    decide(
      world,
      {
        title: 'A late kitchen',
        by: 'ben',
        decided: '2026-06-01',
        wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
      },
      { alter: saying({ kind: 'role' }) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'A late kitchen',
      by: 'ben',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    }),
  guard: 'kind',
};
