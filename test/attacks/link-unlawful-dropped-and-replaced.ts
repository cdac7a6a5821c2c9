/** Attack: what was dropped still says that it replaces a decision. */
import { type Attack, linking, TABLE } from '../attack.ts';
import { decide, digestFor } from '../ledger.ts';

export const attack: Attack = {
  row: 0,
  expect: 'link-unlawful',
  attack: (world) =>
    decide(world, { ...TABLE, outcome: 'dropped', links: { supersedes: digestFor(world, 'Buy an oven') } }),
  twin: (world) => linking(world, { supersedes: digestFor(world, 'Buy an oven') }),
  guard: 'links',
};
