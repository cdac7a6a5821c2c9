/** Attack: what was disowned goes on governing. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';
import { disowned, disowning, forged, revokedKeys } from '../stolen-key.ts';

export const attack: Attack = {
  row: 21,
  expect: 'disowned-standing',
  attack: (world) => {
    const after = forged(world);
    return decide(after, { ...disowning(after), wanted: new Map([revokedKeys(after)]) });
  },
  twin: disowned,
  guard: 'put-back',
};
