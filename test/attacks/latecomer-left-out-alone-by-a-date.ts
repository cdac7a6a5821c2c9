/** Attack: one recorder alone dates a decision back by some days, to a day on which a newcomer had no voice and the others were away. */
import { type Attack, both, consenting, decidedOn, saying } from '../attack.ts';
import { edited, members } from '../group.ts';
import { decide, type World } from '../ledger.ts';

const ALONE = {
  eligible: ['ana', 'ben', 'cleo', 'eva'],
  consent: ['ana'],
  absent: ['ben', 'cleo', 'eva'].map((person) => ({ person, handled: 'object-within' })),
};
const TABLE = { title: 'Buy a table', by: 'ana', circle: 'kitchen', text: 'We buy a table.' } as const;

export const attack: Attack = {
  row: 0,
  expect: 'latecomer-left-out',
  attack: (world) =>
    decide(
      danJoined(world),
      { ...TABLE, decided: '2026-06-05', absent: ['ben', 'cleo', 'eva'] },
      {
        alter: both(
          decidedOn('2026-05-28'),
          consenting(() => ALONE),
          saying({ settles: '2026-06-07' }),
        ),
      },
    ),
  // Alone, but on the day it is recorded: everybody absent is told, and Dan among them.
  twin: (world) => decide(danJoined(world), { ...TABLE, decided: '2026-06-05', absent: ['ben', 'cleo', 'dan', 'eva'] }),
  guard: 'latecomers',
};

function danJoined(world: World): World {
  const back = decide(world, {
    title: 'Dan is back',
    by: 'dan',
    decided: '2026-05-20',
    method: 'own',
    wanted: new Map([edited(world, 'people/dan.yaml', { status: 'active' })]),
  });
  return decide(back, {
    title: 'Dan joins the kitchen',
    by: 'ben',
    decided: '2026-06-01',
    wanted: new Map([members(world, 'kitchen', ['ana', 'ben', 'cleo', 'eva', 'dan'])]),
  });
}
