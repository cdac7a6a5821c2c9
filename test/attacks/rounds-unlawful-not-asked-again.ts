/** Attack: after an objection was worked in nobody is asked again. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'rounds-unlawful',
  ...distorted(
    { ...TABLE, objections: [{ argument: 'Too big.', aim: 'not-found-yet', integrated: 'amend', version: 2 }] },
    { alter: saying({ rounds: ['present', 'clarify', 'react', 'consent', 'integrate'] }) },
  ),
};
