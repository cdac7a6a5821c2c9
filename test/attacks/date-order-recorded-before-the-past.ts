/** Attack: a record is dated before the one it follows. */
import { type Attack, both, decidedOn, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 19,
  expect: 'date-order',
  ...distorted(TABLE, { alter: both(decidedOn('2026-05-01'), saying({ recorded: '2026-05-01' })) }),
  guard: 'dates',
};
