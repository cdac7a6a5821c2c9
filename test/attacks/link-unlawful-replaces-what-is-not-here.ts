/** Attack: a record says that it replaces one that is not here. */
import { type Attack, linking } from '../attack.ts';
import { digestFor } from '../ledger.ts';

export const attack: Attack = {
  row: 5,
  expect: 'link-unlawful',
  attack: (world) => linking(world, { supersedes: `sha256:${'0'.repeat(64)}` }),
  twin: (world) => linking(world, { supersedes: digestFor(world, 'Buy an oven') }),
  guard: 'links',
};
