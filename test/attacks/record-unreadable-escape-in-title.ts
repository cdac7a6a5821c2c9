/** Attack: the title of a record carries a sequence that drives the terminal. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 39,
  expect: 'record-unreadable',
  ...distorted(TABLE, { alter: saying({ title: 'Buy \u001b[31m' }) }),
};
