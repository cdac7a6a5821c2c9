/** Attack: an agreement is passed off as a selection. */
import { type Attack, both, distorted, LATE, saying } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'rounds-unlawful',
  ...distorted(LATE, { alter: both(saying({ method: 'selection' }), saying({ rounds: ['nominate', 'consent'] })) }),
};
