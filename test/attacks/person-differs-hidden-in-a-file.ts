/** Attack: a person's file brings a key of which the record says nothing. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, distorted, listIn, saying } from '../attack.ts';
import { edited } from '../group.ts';
import { type Decided, publicKeyOf, type Unsigned, type World } from '../ledger.ts';

const NOTICE: Decided = { title: 'About Cleo', by: 'cleo', decided: '2026-06-01', method: 'own', rounds: [] };

function hiding(world: World): (made: Unsigned) => Unsigned {
  return (made) => {
    const keys = [{ key: publicKeyOf('cleo') }, { key: publicKeyOf('mallory') }];
    const [path, bytes] = edited(world, 'people/cleo.yaml', { status: 'on-leave', keys });
    const named = listIn(made.record, 'files').map((file) => ({ ...file, after: digestOf(bytes) }));
    return saying({ files: named })({ ...made, files: new Map([...made.files, [path, bytes]]) });
  };
}

export const attack: Attack = {
  row: 0,
  expect: 'person-differs',
  ...distorted(
    (world) => ({ ...NOTICE, wanted: new Map([edited(world, 'people/cleo.yaml', { status: 'on-leave' })]) }),
    (world) => ({ alter: hiding(world) }),
  ),
  guard: 'people',
};
