/** Attack: a record is filed with another circle. */
import { type Attack, movedRecord } from '../attack.ts';

export const attack: Attack = {
  row: 8,
  expect: 'record-misplaced',
  attack: (world) => movedRecord(world, 'Buy an oven', 'circles/garden/decisions/2026-02-20-buy-an-oven'),
  guard: 'place',
};
