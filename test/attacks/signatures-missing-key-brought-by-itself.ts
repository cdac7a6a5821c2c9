/** Attack: a record brings the key with which it is signed. */
import type { Attack } from '../attack.ts';
import { withKeys } from '../group.ts';
import { claimedKey, decide, verifyWorld, type World } from '../ledger.ts';

const identityOf = (world: World): string => verifyWorld(world).organisation ?? '';

export const attack: Attack = {
  row: 13,
  expect: 'signatures-missing',
  attack: (world) =>
    decide(
      { ...world, keys: new Map([['cleo', 'mallory']]) },
      {
        title: 'Another key for Cleo',
        by: 'cleo',
        decided: '2026-06-01',
        wanted: new Map([
          withKeys(world, 'cleo', [
            claimedKey(identityOf(world), 'cleo'),
            claimedKey(identityOf(world), 'cleo', 'mallory'),
          ]),
        ]),
      },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Another key for Cleo',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([
        withKeys(world, 'cleo', [
          claimedKey(identityOf(world), 'cleo'),
          claimedKey(identityOf(world), 'cleo', 'cleo-2'),
        ]),
      ]),
    }),
};
