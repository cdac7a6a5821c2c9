/** Attack: a record is brought in that nobody signed. */
import { type Attack, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 12,
  expect: 'signatures-missing',
  ...distorted(TABLE, { signers: [] }),
};
