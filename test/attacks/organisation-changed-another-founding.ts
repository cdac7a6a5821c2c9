/** Attack: another organisation is put where the known one was. */
import type { Attack } from '../attack.ts';

export const attack: Attack = {
  row: 26,
  expect: 'organisation-changed',
  attack: (world) => world,
  against: () => ({ remembered: `sha256:${'0'.repeat(64)}` }),
};
