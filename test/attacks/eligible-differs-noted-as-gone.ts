/** Attack: a recorder notes a member as gone, and decides without her on the same day. */
import { type Attack, consenting, TABLE } from '../attack.ts';
import { edited, members } from '../group.ts';
import { decide, type World } from '../ledger.ts';

const OTHERS = ['ana', 'ben', 'cleo'];

export const attack: Attack = {
  row: 0,
  expect: 'eligible-differs',
  attack: (world) =>
    decide(evaNotedAsGone(world), TABLE, {
      alter: consenting(() => ({ eligible: OTHERS, consent: [...OTHERS] })),
    }),
  // After the two days that the kitchen gives to those who are absent she is not asked any more.
  twin: (world) => decide(evaNotedAsGone(world), { ...TABLE, decided: '2026-06-04' }),
  guard: 'eligible',
};

/** Eva has no key, so one of those who record for the kitchen may note it. */
function evaNotedAsGone(world: World): World {
  return decide(world, {
    title: 'Eva has left',
    by: 'ana',
    decided: '2026-06-01',
    method: 'own',
    wanted: new Map([
      edited(world, 'people/eva.yaml', { status: 'left' }),
      members(world, 'kitchen', ['ana', 'ben', 'cleo']),
    ]),
  });
}
