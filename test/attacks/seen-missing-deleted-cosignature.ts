/** Attack: a signature that was seen the last time is taken away. */
import { seenIn } from '../../src/trust/seen.ts';
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
  expect: 'seen-missing',
  attack: (world) => world,
  twin: (world) => cosigned(world),
  against: (world) => ({ seen: seenIn(treeOf(cosigned(world))) }),
  guard: 'seen',
};
