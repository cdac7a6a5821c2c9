/** Attack: the account of a decision is taken away. */
import type { Attack } from '../attack.ts';
import { folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 3,
  expect: 'account-differs',
  attack: (world) => withFiles(world, new Map([[`${folderOf(world, 'Buy an oven')}/account.yaml`, null]])),
};
