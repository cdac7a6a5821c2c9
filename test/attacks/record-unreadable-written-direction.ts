/** Attack: the title of a record turns the direction of writing. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 39,
  expect: 'record-unreadable',
  ...distorted(TABLE, { alter: saying({ title: 'Buy \u202e evil' }) }),
};
