/** Attack: more is gone than the record of taking out names. */
import { type Attack, accountOf, takenOut } from '../attack.ts';
import { bytesAt, folderOf, signature, treeOf, type World, withFiles } from '../ledger.ts';

function cosigned(world: World): World {
  const folder = folderOf(world, 'Buy an oven');
  const armor = signature('cleo', bytesAt(world, `${folder}/decision.yaml`));
  return withFiles(world, new Map([[`${folder}/cleo.sig`, armor]]));
}

export const attack: Attack = {
  row: 47,
  expect: 'base-missing',
  attack: (world) => {
    const after = takenOut(cosigned(world), 'ana', [accountOf(world, 'Buy an oven')]);
    return withFiles(after, new Map([[`${folderOf(world, 'Buy an oven')}/cleo.sig`, null]]));
  },
  twin: (world) => takenOut(cosigned(world), 'ana', [accountOf(world, 'Buy an oven')]),
  against: (world) => ({ base: treeOf(cosigned(world)) }),
  guard: 'base',
};
