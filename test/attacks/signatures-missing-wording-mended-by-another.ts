/** Attack: the wording is mended by a member who is not named for it. */
import type { Attack } from '../attack.ts';
import { decide, replaced } from '../ledger.ts';

export const attack: Attack = {
  row: 12,
  expect: 'signatures-missing',
  attack: (world) =>
    decide(world, {
      title: 'Mend it',
      by: 'dan',
      decided: '2026-06-01',
      method: 'editorial',
      wanted: new Map([replaced(world, 'circles/house/policies/roof.yaml', ['every spring', 'each spring'])]),
    }),
  twin: (world) =>
    decide(world, {
      title: 'Mend it',
      by: 'yamada',
      decided: '2026-06-01',
      method: 'editorial',
      wanted: new Map([replaced(world, 'circles/house/policies/roof.yaml', ['every spring', 'each spring'])]),
    }),
};
