/** Attack: an answer came with a record, and nobody signed it. */
import { type Attack, answered } from '../attack.ts';
import { signature } from '../ledger.ts';

export const attack: Attack = {
  row: 14,
  expect: 'answer-missing',
  attack: (world) => answered(world, () => null),
  twin: (world) => answered(world, (answer) => signature('cleo', answer, 'response@circles')),
};
