/** Attack: a record is silent about a part of what it changes. */
import { type Attack, saying } from '../attack.ts';
import { policy } from '../group.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'a record is silent about a part of what it changes',
  expect: 'changes-differ',
  attack: (world) =>
    decide(
      world,
      {
        title: 'A late kitchen',
        by: 'ben',
        decided: '2026-06-01',
        wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
      },
      { alter: saying({ changes: [{ change: 'policy-adopted', circle: 'kitchen', policy: 'early' }] }) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'A late kitchen',
      by: 'ben',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    }),
  guard: 'changes',
};
