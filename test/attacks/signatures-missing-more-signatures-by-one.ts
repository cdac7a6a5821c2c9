/** Attack: a rule that asks for two signatures is brought in with one. */
import { type Attack, distorted } from '../attack.ts';
import { edited } from '../group.ts';

export const attack: Attack = {
  row: 23,
  expect: 'signatures-missing',
  ...distorted(
    (world) => ({
      title: 'Two sign for the kitchen',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([edited(world, 'circles/kitchen/circle.yaml', { records: { by: ['member'], signatures: 2 } })]),
    }),
    { signers: ['ana'] },
    { signers: ['ana', 'cleo'] },
  ),
};
