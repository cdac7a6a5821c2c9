/** Attack: a stranger's signature is put beside a lawful one under a member's name. */
import { type Attack, TABLE } from '../attack.ts';
import { decide } from '../ledger.ts';

export const attack: Attack = {
  row: 14,
  expect: 'signer-unknown',
  attack: (world) => decide({ ...world, keys: new Map([['cleo', 'mallory']]) }, TABLE, { signers: ['ana', 'cleo'] }),
  twin: (world) => decide(world, TABLE, { signers: ['ana', 'cleo'] }),
};
