/** Attack: a signature that came later is taken away again. */
import type { Attack } from '../attack.ts';
import { bytesAt, folderOf, signature, treeOf, type World, withFiles } from '../ledger.ts';

function cosigned(world: World): World {
  const folder = folderOf(world, 'Buy an oven');
  return withFiles(
    world,
    new Map([[`${folder}/cleo.sig`, signature('cleo', bytesAt(world, `${folder}/decision.yaml`))]]),
  );
}

export const attack: Attack = {
  row: 47,
  expect: 'base-missing',
  attack: (world) => withFiles(cosigned(world), new Map([[`${folderOf(world, 'Buy an oven')}/cleo.sig`, null]])),
  twin: (world) => cosigned(world),
  against: (world) => ({ base: treeOf(cosigned(world)) }),
  guard: 'base',
};
