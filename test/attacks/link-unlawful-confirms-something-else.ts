/** Attack: a round confirms some other record than the founding. */
import { type Attack, linking } from '../attack.ts';
import { digestFor } from '../ledger.ts';

export const attack: Attack = {
  row: 26,
  expect: 'link-unlawful',
  attack: (world) => linking(world, { confirms: digestFor(world, 'Buy an oven') }),
};
