/** Attack: what was consented to is no minutes of the circle, so that nobody can see what was accepted. */
import { type Attack, linking } from '../attack.ts';
import { digestFor, type World } from '../ledger.ts';

function accepting(world: World, path: string): World {
  const minutes = { path, sha256: `sha256:${'0'.repeat(64)}` };
  return linking(world, { accepts: [digestFor(world, 'Label allergens')], minutes });
}

export const attack: Attack = {
  row: 24,
  expect: 'link-unlawful',
  attack: (world) => accepting(world, 'circles/house/meetings/2026-03-01.yaml'),
  twin: (world) => accepting(world, 'circles/kitchen/meetings/2026-03-01.yaml'),
  guard: 'links',
};
