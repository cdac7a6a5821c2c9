/** Attack: the thief disowns in a notice what the owner of the key decided. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';
import { disowned, disowning, FORGED_ONCE, forged, revokedKeys } from '../stolen-key.ts';

export const attack: Attack = {
  row: 21,
  expect: 'disowning-unlawful',
  attack: (world) => {
    const after = forged(world);
    const { circle: _, disowned: __, ...rest } = disowning(after, [FORGED_ONCE]);
    const wanted = new Map([revokedKeys(after)]);
    return decide(after, { ...rest, by: 'ben', method: 'own', rounds: [], wanted });
  },
  twin: disowned,
  guard: 'disowning',
};
