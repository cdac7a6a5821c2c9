/** Attack: the signature of another record is put beside this one. */
import type { Attack } from '../attack.ts';
import { bytesAt, folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 7,
  expect: 'signature-invalid',
  attack: (world) =>
    withFiles(
      world,
      new Map([
        [
          `${folderOf(world, 'Count the jars')}/ana.sig`,
          bytesAt(world, `${folderOf(world, 'We start together')}/ana.sig`),
        ],
      ]),
    ),
};
