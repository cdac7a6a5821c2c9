/** Attack: a decision rests on a text that another decision had replaced. */
import { type Attack, listIn, newest, saying } from '../attack.ts';
import { decide, replaced } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 25,
  name: 'a decision rests on a text that another decision had replaced',
  expect: 'before-differs',
  attack: (world) =>
    decide(
      world,
      {
        title: 'Fewer',
        by: 'ana',
        decided: '2026-06-01',
        wanted: new Map([replaced(world, 'circles/kitchen/policies/allergens.yaml', ['14', '13'])]),
      },
      {
        alter: (made) =>
          saying({ files: listIn(made.record, 'files').map((file) => ({ ...file, before: newest(world) })) })(made),
      },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Fewer',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([replaced(world, 'circles/kitchen/policies/allergens.yaml', ['14', '13'])]),
    }),
  guard: 'before',
};
