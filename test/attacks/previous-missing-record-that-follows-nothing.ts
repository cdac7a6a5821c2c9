/** Attack: a record follows nothing, so that nobody would be asked. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 9,
  expect: 'previous-missing',
  ...distorted(TABLE, { alter: saying({ previous: undefined }) }),
};
