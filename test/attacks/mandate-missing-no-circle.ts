/** Attack: a record of a round holds no consent of any circle. */
import { type Attack, distorted, LATE, saying } from '../attack.ts';

export const attack: Attack = {
  row: 24,
  expect: 'mandate-missing',
  ...distorted(LATE, { alter: saying({ consents: undefined }) }),
};
