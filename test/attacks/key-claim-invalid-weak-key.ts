/** Attack: a key is registered that anybody can sign with. */
import type { Attack } from '../attack.ts';
import { withKeys } from '../group.ts';
import { claimedKey, decide, verifyWorld, type World } from '../ledger.ts';
import { wire } from '../trust/made-signature.ts';

const identityOf = (world: World): string => verifyWorld(world).organisation ?? '';

// The point of order one: a signature that holds for every message can be made for it.
const WEAK = `ssh-ed25519 ${Buffer.concat([wire('ssh-ed25519'), wire(Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]))]).toString('base64')}`;

export const attack: Attack = {
  row: 22,
  expect: 'key-claim-invalid',
  attack: (world) =>
    decide(world, {
      title: 'A key for Eva',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([withKeys(world, 'eva', [{ ...claimedKey(identityOf(world), 'eva'), key: WEAK }])]),
    }),
  twin: (world) =>
    decide(world, {
      title: 'A key for Eva',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([withKeys(world, 'eva', [claimedKey(identityOf(world), 'eva')])]),
    }),
};
