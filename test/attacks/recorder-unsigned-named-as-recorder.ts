/** Attack: a record names somebody as its recorder who did not sign it. */
import { type Attack, distorted, saying, TABLE } from '../attack.ts';

export const attack: Attack = {
  row: 14,
  expect: 'recorder-unsigned',
  ...distorted(
    TABLE,
    { alter: saying({ recorders: [{ person: 'ana' }, { person: 'cleo' }] }) },
    { signers: ['ana', 'cleo'], alter: saying({ recorders: [{ person: 'ana' }, { person: 'cleo' }] }) },
  ),
  guard: 'recorders',
};
