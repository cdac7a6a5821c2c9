/** Attack: the whole is another organisation than the one that was asked for. */
import type { Attack } from '../attack.ts';

export const attack: Attack = {
  row: 26,
  expect: 'organisation-differs',
  attack: (world) => world,
  against: () => ({ organisation: `sha256:${'0'.repeat(64)}` }),
};
