/** Attack: words are taken out in the same breath as something else is agreed. */
import { type Attack, accountOf, saying, takenOut, takenOutBy } from '../attack.ts';
export const attack: Attack = {
  row: 1,
  expect: 'redaction-unlawful',
  attack: (world) =>
    takenOutBy(world, { by: 'ana', paths: [accountOf(world, 'Buy an oven')] }, { alter: saying({ text: 'Two.' }) }),
  twin: (world) => takenOut(world, 'ana', [accountOf(world, 'Buy an oven')]),
  guard: 'redactions',
};
