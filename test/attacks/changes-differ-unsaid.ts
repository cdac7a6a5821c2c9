/** Attack: a record is silent about a part of what it changes. */
import { type Attack, distorted, LATE, saying } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'changes-differ',
  ...distorted(LATE, {
    alter: saying({ changes: [{ change: 'policy-adopted', circle: 'kitchen', policy: 'early' }] }),
  }),
  guard: 'changes',
};
