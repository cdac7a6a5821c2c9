/** Attack: the copy of what was adopted is altered. */
import type { Attack } from '../attack.ts';
import { folderOf, replaced, withFiles } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 1,
  name: 'the copy of what was adopted is altered',
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
