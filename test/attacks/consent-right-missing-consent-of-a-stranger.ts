/** Attack: somebody consents who has no right to. */
import { type Attack, consenting, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'consent-right-missing',
  ...distorted(TABLE, { alter: consenting(() => ({ consent: ['ana', 'ben', 'cleo', 'eva', 'yamada'] })) }),
};
