/** Attack: a copy of a person's file is put beside a record. */
import type { Attack } from '../attack.ts';
import { bytesAt, folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'file-stray',
  attack: (world) =>
    withFiles(
      world,
      new Map([[`${folderOf(world, 'Dan is on leave')}/adopted/people/dan.yaml`, bytesAt(world, 'people/dan.yaml')]]),
    ),
};
