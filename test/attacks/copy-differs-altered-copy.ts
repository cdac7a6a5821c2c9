/** Attack: the copy of what was adopted is altered. */
import type { Attack } from '../attack.ts';
import { folderOf, replaced, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 1,
  expect: 'copy-differs',
  attack: (world) =>
    withFiles(
      world,
      new Map([
        replaced(world, `${folderOf(world, 'Label allergens')}/adopted/circles/kitchen/policies/allergens.yaml`, [
          '14',
          '13',
        ]),
      ]),
    ),
};
