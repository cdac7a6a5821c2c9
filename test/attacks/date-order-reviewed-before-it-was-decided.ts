/** Attack: a decision is to be looked at again on a day that had passed when it was made. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 19,
  expect: 'date-order',
  ...distorted(TABLE, { alter: saying({ review: '2026-05-31' }) }, { alter: saying({ review: '2026-06-01' }) }),
  guard: 'dates',
};
