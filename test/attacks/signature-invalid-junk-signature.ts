/** Attack: junk is put beside a record as a signature. */
import type { Attack } from '../attack.ts';
import { folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 48,
  expect: 'signature-invalid',
  attack: (world) => withFiles(world, new Map([[`${folderOf(world, 'Buy an oven')}/cleo.sig`, 'junk']])),
  guard: 'intact',
};
