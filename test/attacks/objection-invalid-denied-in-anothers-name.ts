/** Attack: a consent is denied in the name of a member who gave it. */
import { type Attack, objecting } from '../attack.ts';

export const attack: Attack = {
  row: 15,
  expect: 'objection-invalid',
  attack: (world) => objecting(world, 'Buy an oven', { person: 'cleo', signer: 'ana', fields: { denies: 'consent' } }),
  twin: (world) => objecting(world, 'Buy an oven', { person: 'cleo', fields: { denies: 'consent' } }),
};
