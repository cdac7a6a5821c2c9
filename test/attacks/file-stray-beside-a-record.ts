/** Attack: a file is put into the folder of a record. */
import type { Attack } from '../attack.ts';
import { folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'file-stray',
  attack: (world) => withFiles(world, new Map([[`${folderOf(world, 'Buy an oven')}/notes.md`, 'hello']])),
};
