/** Attack: a recorder notes that a member is back, with a seat that the leaving never ended. */
import type { Attack } from '../attack.ts';
import { edited, members } from '../group.ts';
import { decide, type World } from '../ledger.ts';

const KITCHEN = ['ana', 'ben', 'cleo', 'eva'];

export const attack: Attack = {
  row: 0,
  expect: 'not-their-own',
  attack: (world) => back(world, true),
  twin: (world) => back(world, false),
};

/** Eva has no key: who records for the kitchen notes that she has left, and four days later that she is back. */
function back(world: World, more: boolean): World {
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
    decided: '2026-06-05',
    method: 'own',
    rounds: [],
    wanted: new Map([
      edited(gone, 'people/eva.yaml', { status: 'active' }),
      members(gone, 'kitchen', KITCHEN),
      ...(more ? [members(gone, 'house', ['cleo', 'dan', 'yamada', 'eva'])] : []),
    ]),
  });
}
