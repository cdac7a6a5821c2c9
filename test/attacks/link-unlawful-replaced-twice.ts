/** Attack: what was replaced already is replaced once more, as if it still stood. */
import { type Attack, linking } from '../attack.ts';
import { digestFor, type World } from '../ledger.ts';

function replaced(world: World): World {
  return linking(world, { supersedes: digestFor(world, 'Buy an oven') });
}

export const attack: Attack = {
  row: 25,
  expect: 'link-unlawful',
  attack: (world) => linking(replaced(world), { supersedes: digestFor(world, 'Buy an oven') }),
  twin: (world) => linking(replaced(world), { supersedes: digestFor(replaced(world), 'Buy a table') }),
  guard: 'links',
};
