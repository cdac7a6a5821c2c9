/** Attack: the settings are taken away, so that defaults would hold. */
import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 27,
  expect: 'not-recorded-missing',
  attack: (world) => withFiles(world, new Map([['circles.yaml', null]])),
};
