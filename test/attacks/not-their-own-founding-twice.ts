/** Attack: a record founds what is founded already. */
import { type Attack, distorted, LATE, saying } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'not-their-own',
  ...distorted(LATE, { alter: saying({ method: 'set-up', kind: 'founding', consents: undefined }) }),
};
