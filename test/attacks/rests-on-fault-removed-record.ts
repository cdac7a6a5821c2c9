/** Attack: what follows a record that was taken out is not taken for good. */
import { type Attack, withoutRecord } from '../attack.ts';

export const attack: Attack = {
  row: 5,
  expect: 'rests-on-fault',
  attack: (world) => withoutRecord(world, 'Dry roof'),
};
