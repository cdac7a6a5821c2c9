/** Attack: the words of an agreement that still holds are taken out of its record. */
import { type Attack, copyBeside, takenOut } from '../attack.ts';

const WATER = 'circles/garden/policies/water.yaml';
const ALLERGENS = 'circles/kitchen/policies/allergens.yaml';

export const attack: Attack = {
  row: 27,
  expect: 'redaction-unlawful',
  attack: (world) => takenOut(world, 'ana', [copyBeside(world, 'Label allergens', ALLERGENS)]),
  twin: (world) => takenOut(world, 'yamada', [copyBeside(world, 'Water in the morning', WATER)]),
  guard: 'redactions',
};
