/** Attack: an agreement is made as if it were one person's own matter. */
import { type Attack, saying } from '../attack.ts';
import { policy } from '../group.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: "an agreement is made as if it were one person's own matter",
  expect: 'not-their-own',
  attack: (world) =>
    decide(
      world,
      {
        title: 'A late kitchen',
        by: 'ana',
        decided: '2026-06-01',
        wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
      },
      { alter: saying({ method: 'own', kind: 'notice', consents: undefined, rounds: undefined }) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'A late kitchen',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    }),
  guard: 'alone',
};
