/** Attack: a record is taken out of the middle. */
import { type Attack, withoutRecord } from '../attack.ts';

/** See its name. */
export const attack: Attack = {
  row: 5,
  name: 'a record is taken out of the middle',
  expect: 'previous-missing',
  attack: (world) => withoutRecord(world, 'Buy an oven'),
};
