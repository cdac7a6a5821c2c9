/** Attack: a folder of records is another repository. */
import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 31,
  name: 'a folder of records is another repository',
  expect: 'path-unlawful',
  attack: (world) => ({
    ...withFiles(world, new Map([['circles/kitchen/decisions/elsewhere', '']])),
    modes: new Map([['circles/kitchen/decisions/elsewhere', 'submodule']]),
  }),
};
