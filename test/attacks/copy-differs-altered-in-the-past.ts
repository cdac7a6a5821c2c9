/** Attack: an agreement from before founding anew is altered in its copy. */
import type { Attack } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';
import { encode, folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 26,
  expect: 'copy-differs',
  attack: (world) => {
    const path = `${folderOf(world, 'Label allergens')}/adopted/circles/kitchen/policies/allergens.yaml`;
    return withFiles(foundedAnew(world), new Map([[path, encode('title: Anything\n')]]));
  },
  twin: foundedAnew,
  guard: 'history',
};
