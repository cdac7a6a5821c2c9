/** Attack: the founding is confirmed a second time, by those who are left. */
import { type Attack, TABLE } from '../attack.ts';
import { decide, verifyWorld } from '../ledger.ts';

export const attack: Attack = {
  row: 26,
  expect: 'link-unlawful',
  attack: (world) =>
    decide(world, { ...TABLE, circle: 'general', links: { confirms: verifyWorld(world).organisation ?? '' } }),
  guard: 'links',
};
