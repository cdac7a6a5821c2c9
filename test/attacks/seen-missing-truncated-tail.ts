/** Attack: an older state is put in place of the one that was seen the last time. */
import { seenIn } from '../../src/trust/seen.ts';
import type { Attack } from '../attack.ts';
import { treeOf } from '../ledger.ts';
import { told } from '../organisation.ts';
import { STORY } from '../story.ts';

export const attack: Attack = {
  row: 6,
  expect: 'seen-missing',
  attack: () => told(STORY.slice(0, -2)),
  twin: (world) => world,
  against: (world) => ({ seen: seenIn(treeOf(world)) }),
  guard: 'seen',
};
