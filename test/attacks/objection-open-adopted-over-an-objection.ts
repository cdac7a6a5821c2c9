/** Attack: something is adopted while an objection is open. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'objection-open',
  ...distorted(
    { ...TABLE, objections: [{ argument: 'Too big.', aim: 'not-found-yet', integrated: 'amend', version: 2 }] },
    { alter: saying({ objections: [{}] }) },
  ),
  guard: 'objections',
};
