/** Attack: who consented first and then objected is counted by the first answer, which is signed too. */
import type { Attack } from '../attack.ts';
import { treeOf } from '../ledger.ts';
import { between, inWriting, proposed } from '../written.ts';

const OBJECTION = { answer: 'objection', argument: 'The table is too big.', aim: 'not-found-yet' };

export const attack: Attack = {
  row: 47,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world)),
  twin: (world) => inWriting(between(world), { otherwise: ['cleo', { date: '2026-06-04' }] }),
  against: (world) => ({ base: treeOf(proposed(between(world), OBJECTION)) }),
  guard: 'answers-left-out',
};
