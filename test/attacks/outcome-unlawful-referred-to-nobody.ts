/** Attack: something is referred to a circle that is not there. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'outcome-unlawful',
  ...distorted({ ...TABLE, outcome: 'referred', links: { to: 'general' } }, { alter: saying({ to: 'cellar' }) }),
};
