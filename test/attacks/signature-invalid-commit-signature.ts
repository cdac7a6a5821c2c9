/** Attack: a signature made for a commit is passed off as one for a record. */
import { type Attack, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 10,
  expect: 'signature-invalid',
  ...distorted(TABLE, { namespace: 'git' }),
};
