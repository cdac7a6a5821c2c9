/** Attack: a decision that somebody else signed is disowned along with those of a stolen key. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';
import { disowned, disowning, revokedKeys } from '../stolen-key.ts';

export const attack: Attack = {
  row: 21,
  expect: 'disowning-unlawful',
  attack: (world) => {
    const wanted = new Map<string, Uint8Array | null>([revokedKeys(world), ['circles/kitchen/roles/cook.yaml', null]]);
    return decide(world, { ...disowning(world, ['A cook of the day']), wanted });
  },
  twin: disowned,
  guard: 'disowning',
};
