/** Attack: a decision rests on a text that another decision had replaced. */
import { type Attack, distorted, listIn, newest, saying } from '../attack.ts';
import { replaced } from '../ledger.ts';

export const attack: Attack = {
  row: 25,
  expect: 'before-differs',
  ...distorted(
    (world) => ({
      title: 'Fewer',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([replaced(world, 'circles/kitchen/policies/allergens.yaml', ['14', '13'])]),
    }),
    (world) => ({
      alter: (made) =>
        saying({ files: listIn(made.record, 'files').map((file) => ({ ...file, before: newest(world) })) })(made),
    }),
  ),
  guard: 'before',
};
