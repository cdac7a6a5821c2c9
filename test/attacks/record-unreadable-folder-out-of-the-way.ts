/** Attack: a record is filed under a circle whose name leads out of its place. */
import { type Attack, distorted, filedIn, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 42,
  expect: 'record-unreadable',
  ...distorted(TABLE, { alter: filedIn('..') }),
};
