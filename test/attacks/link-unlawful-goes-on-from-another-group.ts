/** Attack: an ordinary record says that it goes on from another group. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 26,
  expect: 'link-unlawful',
  ...distorted(TABLE, { alter: saying({ continues: `sha256:${'0'.repeat(64)}` }) }),
  guard: 'links',
};
