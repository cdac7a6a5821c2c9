/** Attack: a record is dated after today. */
import { type Attack, both, decidedOn, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 19,
  expect: 'date-order',
  ...distorted(TABLE, { alter: both(decidedOn('2027-06-01'), saying({ recorded: '2027-06-01' })) }),
};
