/** Attack: a record writes a file outside the governed places. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, saying } from '../attack.ts';
import { decide, encode, type Unsigned } from '../ledger.ts';

function writing(path: string): (made: Unsigned) => Unsigned {
  return (made) => {
    const bytes = encode('name: Elsewhere\n');
    const files = new Map([...made.files, [`${made.folder}/adopted/${path}`, bytes]]);
    return saying({ files: [{ path, before: null, after: digestOf(bytes) }] })({ ...made, files });
  };
}

/** See its name. */
export const attack: Attack = {
  row: 42,
  name: 'a record writes a file outside the governed places',
  expect: 'file-unreadable',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { alter: writing('../outside.yaml') },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
    }),
};
