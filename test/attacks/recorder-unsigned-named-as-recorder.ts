/** Attack: a record names somebody as its recorder who did not sign it. */
import { type Attack, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 14,
  name: 'a record names somebody as its recorder who did not sign it',
  expect: 'recorder-unsigned',
  attack: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { alter: saying({ recorders: [{ person: 'ana' }, { person: 'cleo' }] }) },
    ),
  twin: (world) =>
    decide(
      world,
      { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
      { signers: ['ana', 'cleo'], alter: saying({ recorders: [{ person: 'ana' }, { person: 'cleo' }] }) },
    ),
  guard: 'recorders',
};
