/** Attack: the thief keeps the second key that the stolen one brought in. */
import type { Attack } from '../attack.ts';
import { withKeys } from '../group.ts';
import { claimedKey, decide, type World } from '../ledger.ts';
import { disowning, identityOf, revokedKeys } from '../stolen-key.ts';

const TITLE = 'Another key for Ben';

function brought(world: World): World {
  const identity = identityOf(world);
  const keys = [
    { ...claimedKey(identity, 'ben'), ended: 'retired' },
    claimedKey(identity, 'ben', 'ben-2'),
    claimedKey(identity, 'ben', 'mallory'),
  ];
  const wanted = new Map([withKeys(world, 'ben', keys)]);
  return decide(world, { title: TITLE, by: 'ben', decided: '2026-05-20', method: 'own', rounds: [], wanted });
}

function ended(world: World, end: { readonly ended?: 'revoked' }): World {
  const key = { ...claimedKey(identityOf(world), 'ben', 'mallory'), ...end };
  return decide(world, { ...disowning(world, [TITLE]), disowned: [], wanted: new Map([revokedKeys(world, [key])]) });
}

export const attack: Attack = {
  row: 21,
  expect: 'disowned-standing',
  attack: (world) => ended(brought(world), {}),
  twin: (world) => ended(brought(world), { ended: 'revoked' }),
  guard: 'put-back',
};
