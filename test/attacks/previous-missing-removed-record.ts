/** Attack: a record is taken out of the middle. */
import { type Attack, withoutRecord } from '../attack.ts';

export const attack: Attack = {
  row: 5,
  expect: 'previous-missing',
  attack: (world) => withoutRecord(world, 'Buy an oven'),
};
