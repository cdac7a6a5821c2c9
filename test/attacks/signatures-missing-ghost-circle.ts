/** Attack: a circle consents that does not exist. */
import { type Attack, both, consenting, distorted, filedIn, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 24,
  expect: 'signatures-missing',
  ...distorted(TABLE, {
    alter: both(
      filedIn('ghosts'),
      consenting(() => ({ circle: 'ghosts', eligible: ['ana'], consent: ['ana'] })),
    ),
  }),
};
