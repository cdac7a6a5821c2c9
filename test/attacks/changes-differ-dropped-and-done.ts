/** Attack: what was dropped changes a file all the same. */
import { type Attack, both, consenting, distorted, LATE, saying } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'changes-differ',
  ...distorted(LATE, {
    alter: both(
      saying({ outcome: 'dropped' }),
      consenting(({ eligible }) => ({ consent: undefined, present: [...(eligible as readonly string[])] })),
    ),
  }),
};
