/** Attack: a circle is created as active, as if it had spoken for itself. */

import { digestOf } from '../../src/model/digest.ts';
import { type Attack, both, saying } from '../attack.ts';
import { circle } from '../group.ts';
import { decide, type World } from '../ledger.ts';

const CELLAR = { name: 'Cellar', parent: 'kitchen', aim: ['Jars.'], members: ['ana', 'ben'] };

function created(world: World, alter?: Parameters<typeof decide>[2]): World {
  const forming = circle('cellar', { ...CELLAR, status: 'forming' });
  return decide(world, { title: 'A cellar', by: 'ben', decided: '2026-06-01', wanted: new Map([forming]) }, alter);
}

export const attack: Attack = {
  row: 0,
  expect: 'circle-not-forming',
  attack: (world) => {
    const [path, bytes] = circle('cellar', { ...CELLAR, status: 'active' });
    return created(world, {
      alter: both(saying({ files: [{ path, before: null, after: digestOf(bytes) }] }), (made) => ({
        ...made,
        files: new Map([...made.files].map(([at, old]) => [at, at.endsWith(path) ? bytes : old])),
      })),
    });
  },
  twin: (world) => created(world),
  guard: 'new-circles',
};
