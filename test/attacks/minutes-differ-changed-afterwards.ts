/** Attack: the minutes that a circle has consented to are changed afterwards. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, linking } from '../attack.ts';
import { digestFor, encode, type World, withFiles } from '../ledger.ts';

const PATH = 'circles/kitchen/meetings/2026-03-01.yaml';
const MINUTES = encode('date: 2026-03-01\nstate: held\npresent: [ana, ben, cleo]\nagenda: []\n');
const CHANGED = encode('date: 2026-03-01\nstate: held\npresent: [ana, ben]\nagenda: []\n');

function accepted(world: World, minutes: Uint8Array): World {
  const links = {
    accepts: [digestFor(world, 'Label allergens')],
    minutes: { path: PATH, sha256: digestOf(MINUTES) },
  };
  return withFiles(linking(world, links), new Map([[PATH, minutes]]));
}

export const attack: Attack = {
  row: 0,
  expect: 'minutes-differ',
  attack: (world) => accepted(world, CHANGED),
  twin: (world) => accepted(world, MINUTES),
  guard: 'minutes',
};
