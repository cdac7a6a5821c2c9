/** Attack: an answer that objects is taken away, and its person counted as silent. */
import type { Attack } from '../attack.ts';
import { treeOf } from '../ledger.ts';
import { between, inWriting, proposed, RULE } from '../written.ts';

const QUIET = { ...RULE, silence: 'consents' };
const SAID = { argument: 'The table is too big.', aim: 'not-found-yet' };

export const attack: Attack = {
  row: 47,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world, QUIET), { silent: ['cleo'] }),
  twin: (world) => inWriting(between(world, QUIET), { otherwise: ['cleo', { withdrawn: [SAID] }] }),
  against: (world) => ({ base: treeOf(proposed(between(world, QUIET), { answer: 'objection', ...SAID })) }),
  guard: 'answers-left-out',
};
