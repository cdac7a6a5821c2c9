/** Attack: the time of an absent member to object is cut short. */
import { type Attack, saying } from '../attack.ts';
import { decide } from '../ledger.ts';

/** See its name. */
export const attack: Attack = {
  row: 0,
  name: 'the time of an absent member to object is cut short',
  expect: 'settles-differs',
  attack: (world) =>
    decide(
      world,
      {
        title: 'Buy a table',
        by: 'ana',
        circle: 'kitchen',
        decided: '2026-06-01',
        text: 'We buy a table.',
        absent: ['eva'],
      },
      { alter: saying({ settles: '2026-06-01' }) },
    ),
  twin: (world) =>
    decide(world, {
      title: 'Buy a table',
      by: 'ana',
      circle: 'kitchen',
      decided: '2026-06-01',
      text: 'We buy a table.',
      absent: ['eva'],
    }),
  guard: 'settles',
};
