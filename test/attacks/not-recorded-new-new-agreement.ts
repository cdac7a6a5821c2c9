/** Attack: an agreement appears that nobody decided. */
import type { Attack } from '../attack.ts';
import { policy } from '../group.ts';
import { decide, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 2,
  expect: 'not-recorded-new',
  attack: (world) => withFiles(world, new Map([policy('kitchen', 'late', 'The kitchen closes late.')])),
  twin: (world) =>
    decide(world, {
      title: 'Late',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    }),
};
