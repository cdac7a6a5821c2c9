/** Attack: the title of a record carries a line that looks like a trailer. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 38,
  expect: 'record-unreadable',
  ...distorted(TABLE, { alter: saying({ title: 'Buy\nCircles-Consent: mallory' }) }),
};
