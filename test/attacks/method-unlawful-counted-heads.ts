/** Attack: something is adopted by another way than consent. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 0,
  expect: 'method-unlawful',
  ...distorted(TABLE, { alter: saying({ method: 'agreed: majority' }) }),
  guard: 'method',
};
