/** Attack: somebody denies what a record does not say of them. */
import { type Attack, objecting } from '../attack.ts';

export const attack: Attack = {
  row: 15,
  expect: 'objection-invalid',
  attack: (world) => objecting(world, 'Buy an oven', { person: 'cleo', fields: { denies: 'absent' } }),
  twin: (world) => objecting(world, 'Quiet after ten', { person: 'cleo', fields: { denies: 'absent' } }),
};
