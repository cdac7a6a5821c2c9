/** Attack: a stranger founds the group anew, and it is verified by the identity it had. */
import type { Attack } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';
import { identityOf } from '../stolen-key.ts';

export const attack: Attack = {
  row: 26,
  expect: 'organisation-continued',
  attack: (world) => foundedAnew(world, { actor: 'mallory' }),
  against: (world) => ({ organisation: identityOf(world) }),
};
