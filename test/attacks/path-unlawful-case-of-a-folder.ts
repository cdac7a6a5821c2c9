/** Attack: a folder of policies differs in case alone. */
import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'path-unlawful',
  attack: (world) => withFiles(world, new Map([['circles/kitchen/Policies/late.yaml', 'title: Late']])),
};
