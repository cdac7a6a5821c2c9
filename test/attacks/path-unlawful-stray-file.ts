/** Attack: a file lies among the people that is nobody. */
import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 31,
  expect: 'path-unlawful',
  attack: (world) => withFiles(world, new Map([['people/notes.txt', 'hello']])),
  guard: 'lawful-paths',
};
