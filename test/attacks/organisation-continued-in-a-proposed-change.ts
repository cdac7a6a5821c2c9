/** Attack: a stranger proposes a state in which the group is founded anew. */
import type { Attack } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';
import { treeOf } from '../ledger.ts';

export const attack: Attack = {
  row: 26,
  expect: 'organisation-continued',
  attack: (world) => foundedAnew(world, { actor: 'mallory' }),
  against: (world) => ({ base: treeOf(world) }),
};
