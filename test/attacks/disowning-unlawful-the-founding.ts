/** Attack: the founding is disowned. */

import { initEn } from '../../src/messages/en/init.ts';
import type { Attack } from '../attack.ts';
import { GROUP, withKeys } from '../group.ts';
import { decide, publicKeyOf } from '../ledger.ts';
import { disowned, disowning } from '../stolen-key.ts';

export const attack: Attack = {
  row: 21,
  expect: 'disowning-unlawful',
  attack: (world) => {
    const wanted = new Map([withKeys(world, 'ana', [{ key: publicKeyOf('ana'), ended: 'revoked' }])]);
    return decide(world, { ...disowning(world, [initEn.foundingTitle(GROUP)]), by: 'cleo', disowned: [], wanted });
  },
  twin: disowned,
};
