/** Attack: a record calls itself milder than it is. */
import { type Attack, distorted, LATE, saying } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'kind-differs',
  ...distorted(LATE, { alter: saying({ kind: 'role' }) }),
  guard: 'kind',
};
