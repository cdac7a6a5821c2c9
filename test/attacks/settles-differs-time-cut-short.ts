/** Attack: the time of an absent member to object is cut short. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'settles-differs',
  ...distorted({ ...TABLE, absent: ['eva'] }, { alter: saying({ settles: '2026-06-01' }) }),
  guard: 'settles',
};
