/** Attack: a key is registered that its owner did not claim. */
import type { Attack } from '../attack.ts';
import { withKeys } from '../group.ts';
import { claimedKey, decide, publicKeyOf, verifyWorld, type World } from '../ledger.ts';

const identityOf = (world: World): string => verifyWorld(world).organisation ?? '';

export const attack: Attack = {
  row: 22,
  expect: 'key-claim-invalid',
  attack: (world) =>
    decide(world, {
      title: 'A key for Eva',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([withKeys(world, 'eva', [{ key: publicKeyOf('eva') }])]),
    }),
  twin: (world) =>
    decide(world, {
      title: 'A key for Eva',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([withKeys(world, 'eva', [claimedKey(identityOf(world), 'eva')])]),
    }),
  guard: 'claims',
};
