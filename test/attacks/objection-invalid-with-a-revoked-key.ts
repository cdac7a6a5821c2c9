/** Attack: whoever stole Ben's key objects with it after it was revoked, with a day from before. */
import { type Attack, objecting } from '../attack.ts';
import { claimedKey, type Decided, decide, treeOf, type World } from '../ledger.ts';
import { identityOf, revokedKeys } from '../stolen-key.ts';

/** Ben has another key now. */
function revoked(world: World): World {
  const fresh = claimedKey(identityOf(world), 'ben', 'ben-3');
  const decided: Decided = {
    title: 'A stolen key of ben',
    by: 'ana',
    circle: 'general',
    decided: '2026-06-01',
    wanted: new Map([revokedKeys(world, [fresh])]),
  };
  return decide(world, decided);
}

function denied(world: World, signer: string): World {
  const fields = { denies: 'consent', date: '2026-05-10' };
  return objecting(revoked(world), 'Count the jars', { person: 'ben', signer, fields });
}

export const attack: Attack = {
  row: 17,
  expect: 'objection-invalid',
  attack: (world) => denied(world, 'ben-2'),
  twin: (world) => denied(world, 'ben-3'),
  against: (world) => ({ base: treeOf(revoked(world)) }),
};
