/** Attack: who may record for a circle is changed, and nobody who may record from then on has signed. */
import { type Attack, distorted } from '../attack.ts';
import { edited } from '../group.ts';

export const attack: Attack = {
  row: 23,
  expect: 'signatures-missing',
  ...distorted(
    (world) => ({
      title: 'The leader records for the kitchen',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([edited(world, 'circles/kitchen/circle.yaml', { records: { by: ['leader'], signatures: 1 } })]),
    }),
    { signers: ['ana'] },
    { signers: ['ana', 'ben'] },
  ),
};
