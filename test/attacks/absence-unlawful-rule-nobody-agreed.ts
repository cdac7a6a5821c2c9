/** Attack: an absent member is passed over by a rule that the circle did not agree. */
import { type Attack, both, consenting, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'absence-unlawful',
  ...distorted(
    { ...TABLE, absent: ['eva'] },
    {
      alter: both(
        saying({ settles: undefined }),
        consenting(() => ({ absent: [{ person: 'eva', handled: 'present-decide' }] })),
      ),
    },
  ),
  guard: 'absence',
};
