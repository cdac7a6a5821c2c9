/** Attack: a file lies among the people that is nobody. */
import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 31,
  name: 'a file lies among the people that is nobody',
  expect: 'path-unlawful',
  attack: (world) => withFiles(world, new Map([['people/notes.txt', 'hello']])),
  guard: 'lawful-paths',
};
