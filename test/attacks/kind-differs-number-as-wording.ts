/** Attack: a number is changed as if it were a matter of wording. */
import { type Attack, saying } from '../attack.ts';
import { decide, replaced } from '../ledger.ts';

export const attack: Attack = {
  row: 0,
  expect: 'kind-differs',
  attack: (world) =>
    decide(
      world,
      {
        title: 'Mend it',
        by: 'yamada',
        decided: '2026-06-01',
        method: 'editorial',
        wanted: new Map([replaced(world, 'circles/house/policies/quiet.yaml', ['23:00', '24:00'])]),
      },
      { alter: saying({ kind: 'editorial' }) },
    ),
};
