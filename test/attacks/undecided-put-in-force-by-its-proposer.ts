/** Attack: who proposes something puts it into its place at once. */
import { digestOf } from '../../src/model/digest.ts';
import type { Attack } from '../attack.ts';
import { policy } from '../group.ts';
import { made, verifyWorld, type World, withFiles } from '../ledger.ts';

const [PATH, BYTES] = policy('kitchen', 'quiet', 'No music after ten.');
const FOLDER = 'circles/kitchen/proposals/quiet';

function proposed(world: World): World {
  const { organisation = '' } = verifyWorld(world);
  const proposal = made(`${FOLDER}/proposal.yaml`, {
    ...{ schema: 'circles/proposal/v1', organisation, title: 'Quiet', circle: 'kitchen', proposers: ['ana'] },
    ...{ opened: '2026-06-01', dated: '2026-06-01', number: 1 },
    files: [{ path: PATH, before: null, after: digestOf(BYTES) }],
  });
  return withFiles(world, new Map([proposal, [`${FOLDER}/wanted/${PATH}`, BYTES]]));
}

export const attack: Attack = {
  row: 2,
  expect: 'undecided',
  attack: (world) => withFiles(proposed(world), new Map([[PATH, BYTES]])),
  twin: proposed,
  guard: 'governed-files',
};
