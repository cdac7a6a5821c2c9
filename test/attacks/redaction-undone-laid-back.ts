/** Attack: what was taken out is laid back where it was. */
import { type Attack, accountOf, takenOut } from '../attack.ts';
import { bytesAt, withFiles } from '../ledger.ts';
export const attack: Attack = {
  row: 2,
  expect: 'redaction-undone',
  attack: (world) => {
    const path = accountOf(world, 'Buy an oven');
    return withFiles(takenOut(world, 'ana', [path]), new Map([[path, bytesAt(world, path)]]));
  },
  twin: (world) => takenOut(world, 'ana', [accountOf(world, 'Buy an oven')]),
  guard: 'taken-out',
};
