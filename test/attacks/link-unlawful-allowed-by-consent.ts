/** Attack: a decision by consent says that another one allows it. */
import { type Attack, saying, TABLE } from '../attack.ts';
import { decide, digestFor } from '../ledger.ts';

export const attack: Attack = {
  row: 0,
  expect: 'link-unlawful',
  attack: (world) => decide(world, TABLE, { alter: saying({ 'allowed-by': digestFor(world, 'Buy an oven') }) }),
  guard: 'links',
};
