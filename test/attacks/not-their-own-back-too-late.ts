/** Attack: somebody who left more than a month ago is noted as back, without the consent of those who are there now. */
import type { Attack } from '../attack.ts';
import { edited, members } from '../group.ts';
import { decide, type World } from '../ledger.ts';

const KITCHEN = ['ana', 'ben', 'cleo', 'eva'];

export const attack: Attack = {
  row: 0,
  expect: 'not-their-own',
  attack: (world) => back(world, '2026-07-03'),
  twin: (world) => back(world, '2026-07-02'),
};

/** Eva has no key: who records for the kitchen notes that she has left, and later that she is back. */
function back(world: World, day: string): World {
  const gone = decide(world, {
    title: 'Eva has left',
    by: 'ana',
    decided: '2026-06-01',
    method: 'own',
    rounds: [],
    wanted: new Map([
      edited(world, 'people/eva.yaml', { status: 'left' }),
      members(world, 'kitchen', ['ana', 'ben', 'cleo']),
    ]),
  });
  return decide(gone, {
    title: 'Eva is back',
    by: 'ana',
    decided: day,
    method: 'own',
    rounds: [],
    wanted: new Map([edited(gone, 'people/eva.yaml', { status: 'active' }), members(gone, 'kitchen', KITCHEN)]),
  });
}
