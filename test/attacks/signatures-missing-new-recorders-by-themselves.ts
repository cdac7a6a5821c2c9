/** Attack: those who want to record from now on say so themselves, without those who did. */
import { type Attack, distorted } from '../attack.ts';
import { edited } from '../group.ts';

export const attack: Attack = {
  row: 23,
  expect: 'signatures-missing',
  ...distorted(
    (world) => ({
      title: 'Everybody records for the house',
      by: 'cleo',
      decided: '2026-06-01',
      wanted: new Map([edited(world, 'circles/house/circle.yaml', { records: { by: ['member'], signatures: 1 } })]),
    }),
    { signers: ['cleo'] },
    { signers: ['cleo', 'yamada'] },
  ),
};
