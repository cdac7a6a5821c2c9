/** Attack: a stranger founds the group anew and takes its past out. */
import type { Attack } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';
import { withFiles } from '../ledger.ts';
import { identityOf } from '../stolen-key.ts';

export const attack: Attack = {
  row: 26,
  expect: 'organisation-continued',
  attack: (world) => {
    const past = [...world.files.keys()].filter((path) => /^circles\/[^/]+\/decisions\//.test(path));
    return withFiles(foundedAnew(world, { actor: 'mallory', previous: [] }), new Map(past.map((path) => [path, null])));
  },
  against: (world) => ({ organisation: identityOf(world) }),
};
