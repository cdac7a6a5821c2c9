/** Attack: the copy of a circle file, by which members and recorders are known, is taken out. */
import { type Attack, copyBeside, takenOut } from '../attack.ts';
export const attack: Attack = {
  row: 27,
  expect: 'copy-missing',
  attack: (world) =>
    takenOut(world, 'ben', [copyBeside(world, 'Eva joins the kitchen', 'circles/kitchen/circle.yaml')]),
};
