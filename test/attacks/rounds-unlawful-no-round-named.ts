/** Attack: a decision is recorded without saying that anybody was asked. */
import { type Attack, distorted, LATE, saying } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'rounds-unlawful',
  ...distorted(LATE, { alter: saying({ rounds: undefined }) }),
  guard: 'rounds',
};
