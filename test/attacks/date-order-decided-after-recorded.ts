/** Attack: a record is decided after it was recorded. */
import { type Attack, decidedOn, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 19,
  expect: 'date-order',
  ...distorted(TABLE, { alter: decidedOn('2026-06-02') }),
};
