/** Attack: a record names a file that it does not change. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, distorted, LATE, listIn, saying } from '../attack.ts';
import { bytesAt, type Unsigned, type World } from '../ledger.ts';

function alsoNaming(world: World): (made: Unsigned) => Unsigned {
  return (made) => {
    const path = 'circles/kitchen/circle.yaml';
    const bytes = bytesAt(world, path);
    const files = new Map([...made.files, [`${made.folder}/adopted/${path}`, bytes]]);
    const named = { path, before: digestOf(bytes), after: digestOf(bytes) };
    return saying({ files: [named, ...listIn(made.record, 'files')] })({ ...made, files });
  };
}

export const attack: Attack = {
  row: 0,
  expect: 'changes-differ',
  ...distorted(LATE, (world) => ({ alter: alsoNaming(world) })),
  guard: 'paths',
};
