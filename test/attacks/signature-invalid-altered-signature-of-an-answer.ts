/** Attack: the signature of an answer that came with a record is altered. */
import { type Attack, answered } from '../attack.ts';
import { encode, signature } from '../ledger.ts';

export const attack: Attack = {
  row: 14,
  expect: 'signature-invalid',
  attack: (world) => answered(world, (answer) => signature('cleo', encode(`${answer.length}`), 'response@circles')),
  twin: (world) => answered(world, (answer) => signature('cleo', answer, 'response@circles')),
};
