/** Attack: a rule that asks for two signatures is taken away with one. */
import type { Attack } from '../attack.ts';
import { edited } from '../group.ts';
import { type Decided, decide, type World } from '../ledger.ts';

const KITCHEN = 'circles/kitchen/circle.yaml';

function ruled(world: World, signatures: number, decided: string): Decided {
  const wanted = new Map([edited(world, KITCHEN, { records: { by: ['member'], signatures } })]);
  return { title: `${signatures} sign for the kitchen`, by: 'ana', decided, wanted };
}

/** The kitchen asks for two signatures, and then for one again. */
function changed(world: World, signers: readonly string[]): World {
  const two = decide(world, ruled(world, 2, '2026-06-01'), { signers: ['ana', 'cleo'] });
  return decide(two, ruled(two, 1, '2026-06-02'), { signers });
}

export const attack: Attack = {
  row: 23,
  expect: 'signatures-missing',
  attack: (world) => changed(world, ['ana']),
  twin: (world) => changed(world, ['ana', 'ben']),
};
