/** Attack: a member is left out of those who are asked. */
import { type Attack, consenting, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'eligible-differs',
  ...distorted(TABLE, {
    alter: consenting(() => ({ eligible: ['ana', 'ben', 'eva'], consent: ['ana', 'ben', 'eva'] })),
  }),
  guard: 'eligible',
};
