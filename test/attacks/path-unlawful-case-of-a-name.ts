/** Attack: a second file of a person differs in case alone. */
import type { Attack } from '../attack.ts';
import { bytesAt, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'path-unlawful',
  attack: (world) => withFiles(world, new Map([['people/Ana.yaml', bytesAt(world, 'people/ana.yaml')]])),
};
