/** Attack: another organisation is put where the known one was. */
import type { Attack } from '../attack.ts';

/** See its name. */
export const attack: Attack = {
  row: 26,
  name: 'another organisation is put where the known one was',
  expect: 'organisation-changed',
  attack: (world) => world,
  against: () => ({ remembered: `sha256:${'0'.repeat(64)}` }),
};
