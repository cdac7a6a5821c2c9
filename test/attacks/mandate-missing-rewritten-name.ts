/** Attack: a circle rewrites a person's file beside an agreement of its own. */
import { type Attack, both, distorted, filedIn, listIn, saying } from '../attack.ts';
import { edited, policy } from '../group.ts';
import type { Decided, Unsigned } from '../ledger.ts';

const KITCHEN: Decided = { title: 'Late', by: 'ana', decided: '2026-06-01' };

const onlyKitchen = (made: Unsigned): Unsigned =>
  saying({ consents: listIn(made.record, 'consents').filter((consent) => consent.circle === 'kitchen') })(made);

export const attack: Attack = {
  row: 24,
  expect: 'mandate-missing',
  ...distorted(
    (world) => ({
      ...KITCHEN,
      wanted: new Map([policy('kitchen', 'late', 'Late.'), edited(world, 'people/dan.yaml', { name: 'Daniel' })]),
      circle: 'general',
    }),
    { alter: both(filedIn('kitchen'), onlyKitchen) },
  ),
  guard: 'mandate',
};
