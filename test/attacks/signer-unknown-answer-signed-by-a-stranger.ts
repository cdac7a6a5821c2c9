/** Attack: an answer that came with a record carries the signature of a stranger. */
import { type Attack, answered } from '../attack.ts';
import { signature } from '../ledger.ts';

export const attack: Attack = {
  row: 14,
  expect: 'signer-unknown',
  attack: (world) => answered(world, (answer) => signature('mallory', answer, 'response@circles')),
  twin: (world) => answered(world, (answer) => signature('cleo', answer, 'response@circles')),
};
