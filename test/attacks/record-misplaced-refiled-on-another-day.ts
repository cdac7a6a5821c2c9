/** Attack: a record is filed under another day. */
import { type Attack, movedRecord } from '../attack.ts';

export const attack: Attack = {
  row: 8,
  expect: 'record-misplaced',
  attack: (world) => movedRecord(world, 'Buy an oven', 'circles/kitchen/decisions/2026-02-19-buy-an-oven'),
};
