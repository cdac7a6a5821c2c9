/** Attack: a record that is not here is disowned beforehand. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';
import { disowned, disowning, forged } from '../stolen-key.ts';

export const attack: Attack = {
  row: 21,
  expect: 'disowning-unlawful',
  attack: (world) => {
    const after = forged(world);
    const { links, ...rest } = disowning(after);
    const disowns = [...(links?.disowns ?? []), `sha256:${'0'.repeat(64)}`];
    return decide(after, { ...rest, links: { disowns } });
  },
  twin: disowned,
  guard: 'disowning',
};
