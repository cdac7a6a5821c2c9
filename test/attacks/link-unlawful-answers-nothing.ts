/** Attack: a record answers an objection that was never raised, or has been taken away. */
import { type Attack, linking } from '../attack.ts';

export const attack: Attack = {
  row: 3,
  expect: 'link-unlawful',
  attack: (world) => linking(world, { answers: [`sha256:${'0'.repeat(64)}`] }),
  guard: 'links',
};
