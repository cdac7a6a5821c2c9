/** Attack: a member was asked and stands nowhere. */
import { type Attack, consenting, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'voice-missing',
  ...distorted(TABLE, { alter: consenting(() => ({ consent: ['ana', 'ben', 'eva'] })) }),
  guard: 'voices',
};
