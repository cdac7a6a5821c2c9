/** Attack: the newest records are taken back and their files put right, as by pushing an older state. */
import type { Attack } from '../attack.ts';
import { treeOf } from '../ledger.ts';
import { told } from '../organisation.ts';
import { STORY } from '../story.ts';

export const attack: Attack = {
  row: 6,
  expect: 'base-missing',
  attack: () => told(STORY.slice(0, -2)),
  against: (world) => ({ base: treeOf(world) }),
};
