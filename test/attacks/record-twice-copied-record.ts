/** Attack: a record is filed a second time. */
import { type Attack, movedRecord } from '../attack.ts';
import type { World } from '../ledger.ts';

function copiedRecord(world: World, title: string, folder: string): World {
  const moved = movedRecord(world, title, folder);
  return { ...world, files: new Map([...world.files, ...moved.files]) };
}

export const attack: Attack = {
  row: 8,
  expect: 'record-twice',
  attack: (world) => copiedRecord(world, 'Buy an oven', 'circles/kitchen/decisions/2026-02-20-buy-another-oven'),
  guard: 'whole-chain',
};
