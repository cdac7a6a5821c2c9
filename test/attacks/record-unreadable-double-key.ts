/** Attack: a record says one thing twice, differently. */
import type { Attack } from '../attack.ts';
import { folderOf, textAt, withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: (world) =>
    withFiles(
      world,
      new Map([
        [
          `${folderOf(world, 'Buy an oven')}/decision.yaml`,
          `${textAt(world, `${folderOf(world, 'Buy an oven')}/decision.yaml`)}title: Buy two\n`,
        ],
      ]),
    ),
};
