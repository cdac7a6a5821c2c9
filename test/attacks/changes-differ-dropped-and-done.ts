/** Attack: what was dropped changes a file all the same. */
import { type Attack, both, consenting, saying } from '../attack.ts';
import { policy } from '../group.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'what was dropped changes a file all the same',
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
      {
        alter: both(
          saying({ outcome: 'dropped' }),
          consenting(({ eligible }) => ({ consent: undefined, present: [...(eligible as readonly string[])] })),
        ),
      },
    ),
  twin: (world) =>
    decide(world, {
      title: 'A late kitchen',
      by: 'ben',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    }),
};
