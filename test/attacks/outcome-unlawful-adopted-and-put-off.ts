/** Attack: what was adopted says that it comes back another day. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'outcome-unlawful',
  ...distorted(TABLE, { alter: saying({ back: '2027-01-01' }) }),
  guard: 'outcome',
};
