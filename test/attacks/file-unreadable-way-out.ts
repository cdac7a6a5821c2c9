/** Attack: a record adopts a file whose place leads out of the organisation, behind a lawful beginning. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, distorted, saying, TABLE } from '../attack.ts';
import { encode, type Unsigned } from '../ledger.ts';

const PATH = 'circles/kitchen/policies/../../../outside.yaml';

const writing = (made: Unsigned): Unsigned => {
  const bytes = encode('title: Elsewhere\n');
  const files = new Map([...made.files, [`${made.folder}/adopted/${PATH}`, bytes]]);
  return saying({ files: [{ path: PATH, before: null, after: digestOf(bytes) }] })({ ...made, files });
};

export const attack: Attack = {
  row: 42,
  expect: 'file-unreadable',
  ...distorted(TABLE, { alter: writing }),
};
