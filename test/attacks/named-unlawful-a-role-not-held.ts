/** Attack: a record is written down in the name of a role that its recorder does not hold. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

const as = (role: string) => ({ alter: saying({ recorders: [{ person: 'ben', as: role }] }) });

export const attack: Attack = {
  row: 12,
  expect: 'named-unlawful',
  ...distorted({ ...TABLE, by: 'ben' }, as('secretary'), as('leader')),
  guard: 'named',
};
