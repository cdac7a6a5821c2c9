/** Attack: a record does not say who recorded it. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 15,
  expect: 'record-unreadable',
  ...distorted(TABLE, { alter: saying({ recorders: [] }) }),
};
