/** Attack: a stranger's signature is put beside a lawful one under a member's name. */
import type { Attack } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 14,
  name: "a stranger's signature is put beside a lawful one under a member's name",
  expect: 'signer-unknown',
  attack: (world) =>
    decide(
      { ...world, keys: new Map([['cleo', 'mallory']]) },
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { signers: ['ana', 'cleo'] },
    ),
  twin: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { signers: ['ana', 'cleo'] },
    ),
};
