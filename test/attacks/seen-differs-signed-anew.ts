/** Attack: the newest record is written anew and signed anew by who may record. */
import { seenIn } from '../../src/trust/seen.ts';
import { type Attack, saying } from '../attack.ts';
import { decide, treeOf } from '../ledger.ts';

const FIRST = {
  title: 'Paint the door',
  text: 'The door is painted green.',
  by: 'ana',
  decided: '2026-05-20',
} as const;

export const attack: Attack = {
  row: 6,
  expect: 'seen-differs',
  attack: (world) => decide(world, FIRST, { alter: saying({ text: 'The door is painted red.' }) }),
  twin: (world) => decide(world, FIRST),
  against: (world) => ({ seen: seenIn(treeOf(decide(world, FIRST))) }),
  guard: 'seen',
};
