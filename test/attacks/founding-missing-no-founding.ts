/** Attack: the founding record is taken away. */
import { type Attack, withoutRecord } from '../attack.ts';

/** See its name. */
export const attack: Attack = {
  row: 26,
  name: 'the founding record is taken away',
  expect: 'founding-missing',
  attack: (world) => withoutRecord(world, 'Found Seven Gardens'),
};
