/** Attack: the founding record is taken away. */
import { type Attack, withoutRecord } from '../attack.ts';

export const attack: Attack = {
  row: 26,
  expect: 'founding-missing',
  attack: (world) => withoutRecord(world, 'Found Seven Gardens'),
};
