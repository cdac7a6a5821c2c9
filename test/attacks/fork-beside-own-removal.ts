/** Attack: somebody who was removed records beside their removal, as if it had not come yet. */
import { type Attack, TABLE } from '../attack.ts';
import { members } from '../group.ts';
import { type Decided, decide, type World } from '../ledger.ts';

const HOUSE: Decided = {
  title: 'Buy a ladder',
  by: 'yamada',
  circle: 'house',
  decided: '2026-06-01',
  text: 'We buy a ladder.',
};

function removed(world: World): World {
  const wanted = new Map([members(world, 'house', ['cleo', 'dan'])]);
  return decide(world, { title: 'Yamada leaves the house', by: 'yamada', decided: '2026-06-01', wanted });
}

function merged(one: World, other: World): World {
  return { ...one, files: new Map([...other.files, ...one.files]) };
}

export const attack: Attack = {
  row: 18,
  expect: 'fork',
  attack: (world) => merged(removed(world), decide(world, HOUSE)),
  twin: (world) => merged(removed(world), decide(world, TABLE)),
  guard: 'side-by-side',
};
