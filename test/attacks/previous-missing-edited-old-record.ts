/** Attack: the words of an older record are altered after it was signed. */
import type { Attack } from '../attack.ts';
import { folderOf, replaced, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 4,
  expect: 'previous-missing',
  attack: (world) =>
    withFiles(world, new Map([replaced(world, `${folderOf(world, 'Buy an oven')}/decision.yaml`, ['900', '9000'])])),
};
