/** Attack: a record that was replaced is corrected instead of the one in its place. */
import { type Attack, linking } from '../attack.ts';
import { digestFor } from '../ledger.ts';

export const attack: Attack = {
  row: 25,
  expect: 'link-unlawful',
  attack: (world) => {
    const oven = digestFor(world, 'Buy an oven');
    return linking(linking(world, { supersedes: oven }), { corrects: oven });
  },
  twin: (world) => linking(world, { corrects: digestFor(world, 'Buy an oven') }),
  guard: 'links',
};
