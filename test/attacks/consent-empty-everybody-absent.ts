/** Attack: everybody is recorded as absent. */
import { type Attack, consenting, distorted, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'consent-empty',
  ...distorted(
    { ...TABLE, absent: ['eva'] },
    {
      alter: consenting(({ eligible }) => ({
        consent: undefined,
        absent: (eligible as readonly string[]).map((person) => ({ person, handled: 'object-within' })),
      })),
    },
  ),
  guard: 'given',
};
