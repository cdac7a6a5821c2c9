/** Attack: a person’s file is taken away as if only its wording changed. */
import { type Attack, distorted, listIn, saying } from '../attack.ts';
import { edited } from '../group.ts';
import type { Decided, Unsigned } from '../ledger.ts';

const NOTICE: Decided = { title: 'About Cleo', by: 'cleo', decided: '2026-06-01', method: 'own', rounds: [] };

function vanishing(made: Unsigned): Unsigned {
  const files = new Map([...made.files, ['people/cleo.yaml', null]]);
  return saying({ files: listIn(made.record, 'files').map((file) => ({ ...file, after: null })) })({ ...made, files });
}

export const attack: Attack = {
  row: 0,
  expect: 'changes-differ',
  ...distorted((world) => ({ ...NOTICE, wanted: new Map([edited(world, 'people/cleo.yaml', { name: 'Cleo' })]) }), {
    alter: vanishing,
  }),
};
