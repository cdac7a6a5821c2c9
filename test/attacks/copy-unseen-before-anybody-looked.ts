/** Attack: a record comes with its words taken out already, so that nobody can look at them. */
import { type Attack, copyBeside, takenOut } from '../attack.ts';
import { policy } from '../group.ts';
import { decide, treeOf, type World } from '../ledger.ts';

const TABLE = 'circles/kitchen/policies/table.yaml';

function agreed(world: World): World {
  const wanted = new Map([policy('kitchen', 'table', 'The table is laid at six.')]);
  const set = decide(world, { title: 'Laying the table', by: 'ana', decided: '2026-06-01', wanted });
  return decide(set, { title: 'Not any more', by: 'ana', decided: '2026-06-02', wanted: new Map([[TABLE, null]]) });
}

function hidden(world: World): World {
  return takenOut(world, 'ana', [copyBeside(world, 'Laying the table', TABLE)]);
}

export const attack: Attack = {
  row: 35,
  expect: 'copy-unseen',
  attack: (world) => hidden(agreed(world)),
  twin: (world) =>
    takenOut(world, 'yamada', [copyBeside(world, 'Water in the morning', 'circles/garden/policies/water.yaml')]),
  against: (world) => ({ base: treeOf(world) }),
};
