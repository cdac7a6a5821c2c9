/** Attack: a recorder notes that a member is back, with a seat that the leaving never ended. */
import type { Attack } from '../attack.ts';
import { backAgain } from '../back-again.ts';
import { members } from '../group.ts';

export const attack: Attack = {
  row: 0,
  expect: 'not-their-own',
  attack: (world) =>
    backAgain(world, {
      day: '2026-06-05',
      further: (gone) => [members(gone, 'house', ['cleo', 'dan', 'yamada', 'eva'])],
    }),
  twin: (world) => backAgain(world, { day: '2026-06-05' }),
};
