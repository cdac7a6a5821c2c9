/** Attack: what somebody objected to in writing is adopted, with their silence counted. */
import type { Attack } from '../attack.ts';
import { between, inWriting, RULE } from '../written.ts';

const QUIET = { ...RULE, silence: 'consents' };
const OBJECTION = { answer: 'objection', argument: 'The table is too big.', aim: 'not-found-yet' };

export const attack: Attack = {
  row: 0,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world, QUIET), { otherwise: ['cleo', OBJECTION] }),
  twin: (world) => inWriting(between(world, QUIET), { otherwise: ['dan', OBJECTION] }),
  guard: 'written-answers',
};
