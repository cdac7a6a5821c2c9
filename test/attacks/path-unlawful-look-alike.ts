/** Attack: a person has a name in letters that look like others. */
import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'path-unlawful',
  attack: (world) => withFiles(world, new Map([['people/\u0430na.yaml', 'name: Ana']])),
};
