/** Attack: an agreement is moved under another name. */
import type { Attack } from '../attack.ts';
import { bytesAt, withFiles } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 30,
  name: 'an agreement is moved under another name',
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
