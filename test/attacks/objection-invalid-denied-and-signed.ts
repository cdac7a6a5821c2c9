/** Attack: who has signed a record denies what it says of them. */
import { type Attack, objecting } from '../attack.ts';

export const attack: Attack = {
  row: 15,
  expect: 'objection-invalid',
  attack: (world) => objecting(world, 'Buy an oven', { person: 'ben', signer: 'ben', fields: { denies: 'consent' } }),
  twin: (world) => objecting(world, 'Buy an oven', { person: 'ana', fields: { denies: 'consent' } }),
};
