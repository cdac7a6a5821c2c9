/** Attack: a circle replaces what another one decided. */
import { type Attack, linking } from '../attack.ts';
import { digestFor } from '../ledger.ts';

export const attack: Attack = {
  row: 24,
  expect: 'mandate-missing',
  attack: (world) => linking(world, { supersedes: digestFor(world, 'Dry roof') }),
  twin: (world) => linking(world, { supersedes: digestFor(world, 'Label allergens') }),
  guard: 'mandate',
};
