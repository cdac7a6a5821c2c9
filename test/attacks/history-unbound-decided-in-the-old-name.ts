/** Attack: after founding anew, somebody with an old key decides in the old name. */
import type { Attack } from '../attack.ts';
import { TABLE } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';
import { decide } from '../ledger.ts';

export const attack: Attack = {
  row: 26,
  expect: 'history-unbound',
  attack: (world) => ({ ...world, files: new Map([...decide(world, TABLE).files, ...foundedAnew(world).files]) }),
  twin: foundedAnew,
  guard: 'history',
};
