/** Attack: the thief signs the disowning with the stolen key. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';
import { disowned, disowning, forged } from '../stolen-key.ts';

export const attack: Attack = {
  row: 21,
  expect: 'disowning-unlawful',
  attack: (world) => {
    const after = forged(world);
    return decide(after, { ...disowning(after), by: 'ben' });
  },
  twin: disowned,
  guard: 'disowning',
};
