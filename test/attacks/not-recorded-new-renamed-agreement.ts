/** Attack: an agreement is moved under another name. */
import type { Attack } from '../attack.ts';
import { bytesAt, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 30,
  expect: 'not-recorded-new',
  attack: (world) =>
    withFiles(
      world,
      new Map([
        ['circles/kitchen/policies/allergens.yaml', null],
        ['circles/kitchen/policies/labels.yaml', bytesAt(world, 'circles/kitchen/policies/allergens.yaml')],
      ]),
    ),
};
