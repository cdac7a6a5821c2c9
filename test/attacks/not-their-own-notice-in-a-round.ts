/** Attack: a round calls itself a notice. */
import { type Attack, distorted, LATE, saying } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'not-their-own',
  ...distorted(LATE, { alter: saying({ kind: 'notice' }) }),
};
