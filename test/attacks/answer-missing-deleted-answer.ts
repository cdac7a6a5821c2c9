/** Attack: a signed answer that came with a record is taken away. */
import { type Attack, answered, TABLE, takenOut } from '../attack.ts';
import { folderOf, signature, type World, withFiles } from '../ledger.ts';

const SIGNED = (answer: Uint8Array): Uint8Array => signature('cleo', answer, 'response@circles');

const paths = (world: World): readonly string[] =>
  ['yaml', 'sig'].map((ending) => `${folderOf(world, TABLE.title)}/evidence/cleo-12345678.${ending}`);

export const attack: Attack = {
  row: 3,
  expect: 'answer-missing',
  attack: (world) =>
    withFiles(answered(world, SIGNED), new Map(paths(answered(world, SIGNED)).map((path) => [path, null]))),
  twin: (world) => takenOut(answered(world, SIGNED), 'ana', paths(answered(world, SIGNED)).slice(0, 1)),
  guard: 'answers',
};
