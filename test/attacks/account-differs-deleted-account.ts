/** Attack: the account of a decision is taken away. */
import type { Attack } from '../attack.ts';
import { folderOf, withFiles } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 3,
  name: 'the account of a decision is taken away',
  expect: 'account-differs',
  attack: (world) => withFiles(world, new Map([[`${folderOf(world, 'Buy an oven')}/account.yaml`, null]])),
};
