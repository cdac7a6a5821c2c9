/** Attack: a member stands twice among those who are asked. */
import { type Attack, consenting, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'record-unreadable',
  ...distorted(TABLE, { alter: consenting(() => ({ eligible: ['ana', 'ben', 'cleo', 'eva', 'eva'] })) }),
};
