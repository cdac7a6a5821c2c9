/** Attack: an agreement can be run as a program. */
import type { Attack } from '../attack.ts';

export const attack: Attack = {
  row: 31,
  expect: 'path-unlawful',
  attack: (world) => ({ ...world, modes: new Map([['circles/kitchen/policies/allergens.yaml', 'executable']]) }),
};
