/** Attack: an agreement is made as if it were one person's own matter. */
import { type Attack, distorted, saying } from '../attack.ts';
import { policy } from '../group.ts';

export const attack: Attack = {
  row: 0,
  expect: 'not-their-own',
  ...distorted(
    {
      title: 'A late kitchen',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    },
    { alter: saying({ method: 'own', kind: 'notice', consents: undefined, rounds: undefined }) },
  ),
  guard: 'alone',
};
