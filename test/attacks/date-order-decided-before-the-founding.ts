/** Attack: a record is dated before the founding, so that nobody would have to be asked. */
import { type Attack, both, consenting, decidedOn, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 19,
  expect: 'date-order',
  ...distorted(TABLE, {
    alter: both(
      decidedOn('2025-06-01'),
      consenting(() => ({ eligible: [], consent: [] })),
    ),
  }),
};
