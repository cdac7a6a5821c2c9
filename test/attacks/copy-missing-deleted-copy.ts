/** Attack: the copy of what was adopted is taken away. */
import type { Attack } from '../attack.ts';
import { folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 3,
  expect: 'copy-missing',
  attack: (world) =>
    withFiles(
      world,
      new Map([[`${folderOf(world, 'Tidy the file on water')}/adopted/circles/garden/policies/water.yaml`, null]]),
    ),
  guard: 'copies',
};
