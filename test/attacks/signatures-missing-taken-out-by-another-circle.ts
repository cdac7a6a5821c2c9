/** Attack: somebody who does not record for a circle takes out what its members said. */
import { type Attack, accountOf, takenOut } from '../attack.ts';
export const attack: Attack = {
  row: 24,
  expect: 'signatures-missing',
  attack: (world) => takenOut(world, 'yamada', [accountOf(world, 'Buy an oven')]),
  twin: (world) => takenOut(world, 'cleo', [accountOf(world, 'Buy an oven')]),
};
