/** Attack: a record names a file that it does not change. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, listIn, saying } from '../attack.ts';
import { policy } from '../group.ts';
import { bytesAt, decide, type Unsigned, type World } from '../ledger.ts';

function alsoNaming(world: World): (made: Unsigned) => Unsigned {
  return (made) => {
    const path = 'circles/kitchen/circle.yaml';
    const bytes = bytesAt(world, path);
    const files = new Map([...made.files, [`${made.folder}/adopted/${path}`, bytes]]);
    const named = { path, before: digestOf(bytes), after: digestOf(bytes) };
    return saying({ files: [named, ...listIn(made.record, 'files')] })({ ...made, files });
  };
}

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'a record names a file that it does not change',
  expect: 'changes-differ',
  attack: (world) =>
    decide(
      world,
      {
        title: 'A late kitchen',
        by: 'ben',
        decided: '2026-06-01',
        wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
      },
      { alter: alsoNaming(world) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'A late kitchen',
      by: 'ben',
      decided: '2026-06-01',
      wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
    }),
  guard: 'paths',
};
