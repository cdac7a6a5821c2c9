/** Attack: a record writes the front page. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, distorted, saying, TABLE } from '../attack.ts';
import { encode, type Unsigned } from '../ledger.ts';

function writing(path: string): (made: Unsigned) => Unsigned {
  return (made) => {
    const bytes = encode('name: Elsewhere\n');
    const files = new Map([...made.files, [`${made.folder}/adopted/${path}`, bytes]]);
    return saying({ files: [{ path, before: null, after: digestOf(bytes) }] })({ ...made, files });
  };
}

export const attack: Attack = {
  row: 42,
  expect: 'file-unreadable',
  ...distorted(TABLE, { alter: writing('README.md') }),
};
