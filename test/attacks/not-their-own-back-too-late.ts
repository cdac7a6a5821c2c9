/** Attack: somebody who left more than a month ago is noted as back, without the consent of those who are there now. */
import type { Attack } from '../attack.ts';
import { backAgain } from '../back-again.ts';

export const attack: Attack = {
  row: 0,
  expect: 'not-their-own',
  attack: (world) => backAgain(world, { day: '2026-07-03' }),
  twin: (world) => backAgain(world, { day: '2026-07-02' }),
};
