/** Attack: a record holds a field that no reader knows. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 45,
  expect: 'record-unreadable',
  ...distorted(TABLE, { alter: saying({ unanimous: true }) }),
};
