/** Attack: somebody signs under another person's name. */
import { type Attack, TABLE } from '../attack.ts';
import { decide } from '../ledger.ts';

export const attack: Attack = {
  row: 14,
  expect: 'signatures-missing',
  attack: (world) => decide({ ...world, keys: new Map([['ana', 'dan']]) }, TABLE),
  twin: (world) => decide(world, TABLE),
};
