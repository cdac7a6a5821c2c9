/** Attack: beside a decision lies an answer of somebody who is not asked, signed by another who says to have heard it, and may not. */
import type { Attack } from '../attack.ts';
import { between, inWriting } from '../written.ts';

const OBJECTION = { answer: 'objection', argument: 'The table is too big.', aim: 'not-found-yet' };

export const attack: Attack = {
  row: 15,
  expect: 'signer-unknown',
  attack: (world) => inWriting(between(world), { otherwise: ['dan', { ...OBJECTION, 'heard-by': 'ben' }] }),
  twin: (world) => inWriting(between(world), { otherwise: ['dan', OBJECTION] }),
  guard: 'answers',
};
