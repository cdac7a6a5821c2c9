/** Attack: a record leaves time to object where nobody was absent. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'settles-differs',
  ...distorted(TABLE, { alter: saying({ settles: '2026-06-03' }) }),
};
