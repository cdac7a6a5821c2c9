/** Attack: something is adopted as amended without a fresh round. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'amendment-missing',
  ...distorted(
    { ...TABLE, objections: [{ argument: 'Too big.', aim: 'not-found-yet', integrated: 'amend', version: 2 }] },
    { alter: saying({ objections: [{ integrated: 'amend', version: 1 }] }) },
  ),
  guard: 'amendments',
};
