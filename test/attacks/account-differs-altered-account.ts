/** Attack: the account of a decision is altered. */
import type { Attack } from '../attack.ts';
import { folderOf, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 1,
  expect: 'account-differs',
  attack: (world) =>
    withFiles(world, new Map([[`${folderOf(world, 'Buy an oven')}/account.yaml`, 'schema: circles/account/v1\n']])),
  guard: 'accounts',
};
