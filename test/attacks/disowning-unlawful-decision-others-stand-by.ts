/** Attack: a decision that others signed too is disowned because one of its signers lost a key. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';
import { disowned, disowning, forged } from '../stolen-key.ts';

export const attack: Attack = {
  row: 21,
  expect: 'disowning-unlawful',
  attack: (world) => {
    const after = forged(world, ['ben', 'ana']);
    return decide(after, disowning(after));
  },
  twin: disowned,
  guard: 'disowning',
};
