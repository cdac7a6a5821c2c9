/** Attack: a round says that it replaces the founding. */
import { type Attack, linking } from '../attack.ts';
import { verifyWorld } from '../ledger.ts';

export const attack: Attack = {
  row: 26,
  expect: 'link-unlawful',
  attack: (world) => linking(world, { supersedes: verifyWorld(world).organisation ?? '' }),
};
