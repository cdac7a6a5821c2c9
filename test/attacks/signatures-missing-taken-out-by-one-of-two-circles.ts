/** Attack: what two circles decided together is taken out by one of them. */
import { type Attack, accountOf, takenOut, takenOutBy } from '../attack.ts';

const HERBS = 'The herb beds go to the garden';

export const attack: Attack = {
  row: 24,
  expect: 'signatures-missing',
  attack: (world) => takenOut(world, 'ana', [accountOf(world, HERBS)]),
  twin: (world) => takenOutBy(world, { by: 'ana', paths: [accountOf(world, HERBS)] }, { signers: ['ana', 'ben'] }),
};
