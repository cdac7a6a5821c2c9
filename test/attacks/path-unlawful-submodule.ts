/** Attack: a folder of records is another repository. */

import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'path-unlawful',
  attack: (world) => ({
    ...withFiles(world, new Map([['circles/kitchen/decisions/elsewhere', '']])),
    modes: new Map([['circles/kitchen/decisions/elsewhere', 'submodule']]),
  }),
};
