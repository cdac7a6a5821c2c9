/** Attack: a decision that a member stood by with a later signature is disowned because its recorder lost a key. */
import type { Attack } from '../attack.ts';
import { decide, folderOf, signature, type World, withFiles } from '../ledger.ts';
import { disowned, disowning, FORGED, forged } from '../stolen-key.ts';

function signedLater(world: World): World {
  const folder = folderOf(world, FORGED);
  const bytes = world.files.get(`${folder}/decision.yaml`) ?? new Uint8Array();
  return withFiles(world, new Map([[`${folder}/cleo.sig`, signature('cleo', bytes)]]));
}

export const attack: Attack = {
  row: 21,
  expect: 'disowning-unlawful',
  attack: (world) => {
    const after = signedLater(forged(world));
    return decide(after, disowning(after));
  },
  twin: disowned,
  guard: 'disowning',
};
