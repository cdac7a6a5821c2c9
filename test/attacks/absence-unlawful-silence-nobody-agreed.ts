/** Attack: who did not answer is counted as consenting, where the circle has not agreed on that. */
import type { Attack } from '../attack.ts';
import { between, inWriting, RULE } from '../written.ts';

export const attack: Attack = {
  row: 0,
  expect: 'absence-unlawful',
  attack: (world) => inWriting(between(world), { silent: ['cleo'] }),
  twin: (world) => inWriting(between(world, { ...RULE, silence: 'consents' }), { silent: ['cleo'] }),
  guard: 'absence',
};
