/** Attack: only the record is taken out of its folder. */
import type { Attack } from '../attack.ts';
import { folderOf, withFiles } from '../ledger.ts';

const NEWEST = 'Water in the morning is gone';

export const attack: Attack = {
  row: 5,
  expect: 'record-unreadable',
  attack: (world) => withFiles(world, new Map([[`${folderOf(world, NEWEST)}/decision.yaml`, null]])),
};
