/** Attack: a record is written with references that grow without end. */
import type { Attack } from '../attack.ts';
import { withFiles } from '../ledger.ts';

export const attack: Attack = {
  row: 44,
  expect: 'record-unreadable',
  attack: (world) =>
    withFiles(
      world,
      new Map([
        ['circles/kitchen/decisions/2026-06-01-bomb/decision.yaml', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'],
      ]),
    ),
  guard: 'readable-records',
};
