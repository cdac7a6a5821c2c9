/** Attack: an agreement disappears. */
import type { Attack } from '../attack.ts';
import { decide, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 3,
  expect: 'not-recorded-missing',
  attack: (world) => withFiles(world, new Map([['circles/kitchen/policies/allergens.yaml', null]])),
  twin: (world) =>
    decide(world, {
      title: 'No more labels',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([['circles/kitchen/policies/allergens.yaml', null]]),
    }),
};
