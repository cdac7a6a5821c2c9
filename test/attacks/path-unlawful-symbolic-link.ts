/** Attack: an agreement is a link to a file elsewhere. */
import type { Attack } from '../attack.ts';

export const attack: Attack = {
  row: 31,
  expect: 'path-unlawful',
  attack: (world) => ({ ...world, modes: new Map([['circles/kitchen/policies/allergens.yaml', 'symlink']]) }),
};
