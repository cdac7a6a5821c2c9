/** Attack: a record of another organisation is brought in. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 9,
  expect: 'organisation-differs',
  ...distorted(TABLE, { alter: saying({ organisation: `sha256:${'0'.repeat(64)}` }) }),
  guard: 'identity',
};
