/** Attack: the words of the newest record are altered after it was signed. */
import type { Attack } from '../attack.ts';
import { folderOf, replaced, withFiles } from '../ledger.ts';

const NEWEST = 'Water in the morning is gone';

export const attack: Attack = {
  row: 4,
  expect: 'signature-invalid',
  attack: (world) =>
    withFiles(world, new Map([replaced(world, `${folderOf(world, NEWEST)}/decision.yaml`, [NEWEST, 'Water at noon'])])),
};
