/** Attack: somebody edits an agreement that nobody decided anew. */
import type { Attack } from '../attack.ts';
import { decide, replaced, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 1,
  expect: 'not-recorded-changed',
  attack: (world) =>
    withFiles(world, new Map([replaced(world, 'circles/kitchen/policies/allergens.yaml', ['14', '13'])])),
  twin: (world) =>
    decide(world, {
      title: 'Fewer allergens',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([replaced(world, 'circles/kitchen/policies/allergens.yaml', ['14', '13'])]),
    }),
  guard: 'governed-files',
};
