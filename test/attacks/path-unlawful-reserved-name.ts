/** Attack: a person has a name that Windows keeps for a device. */
import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'path-unlawful',
  attack: (world) => withFiles(world, new Map([['people/con.yaml', 'name: Con']])),
};
