/** Attack: something is adopted of which no words are kept. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'words-missing',
  ...distorted(TABLE, { alter: saying({ text: undefined }) }),
  guard: 'words',
};
