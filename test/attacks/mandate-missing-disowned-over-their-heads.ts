/** Attack: the general circle disowns what the kitchen agreed, without asking the kitchen. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';
import { disowned, disowning, FORGED_ONCE, forged, revokedKeys } from '../stolen-key.ts';

export const attack: Attack = {
  row: 21,
  expect: 'mandate-missing',
  attack: (world) => {
    const after = forged(world);
    const wanted = new Map([revokedKeys(after)]);
    return decide(after, { ...disowning(after, [FORGED_ONCE]), disowned: [], wanted });
  },
  twin: disowned,
  guard: 'mandate',
};
