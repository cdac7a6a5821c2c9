/** Attack: a member is counted as consenting and as absent. */
import { type Attack, both, consenting, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'consent-right-missing',
  ...distorted(TABLE, {
    alter: both(
      saying({ settles: '2026-06-03' }),
      consenting(() => ({ absent: [{ person: 'eva', handled: 'object-within' }] })),
    ),
  }),
};
