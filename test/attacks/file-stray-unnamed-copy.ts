/** Attack: a copy is put beside a record that adopted no such file. */
import type { Attack } from '../attack.ts';
import { folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'file-stray',
  attack: (world) =>
    withFiles(
      world,
      new Map([[`${folderOf(world, 'Buy an oven')}/adopted/circles/kitchen/policies/late.yaml`, 'title: Late']]),
    ),
};
