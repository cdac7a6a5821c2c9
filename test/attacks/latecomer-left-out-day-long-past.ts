/** Attack: a decision is dated back by months, before a member joined, to leave her out. */
import { type Attack, both, consenting, decidedOn } from '../attack.ts';
import { edited, members } from '../group.ts';
import { decide, type World } from '../ledger.ts';

const ALL = ['ana', 'ben', 'cleo'];
const TABLE = { title: 'Buy a table', by: 'ana', circle: 'kitchen', text: 'We buy a table.' } as const;

export const attack: Attack = {
  row: 0,
  expect: 'latecomer-left-out',
  attack: (world) =>
    decide(
      world,
      { ...TABLE, decided: '2026-06-01' },
      {
        alter: both(
          decidedOn('2026-02-25'),
          consenting(() => ({ eligible: ALL, consent: [...ALL] })),
        ),
      },
    ),
  // Minutes written down a few days late, of a meeting before Dan joined: he was not there, and the others were.
  twin: (world) =>
    decide(danJoins(world), { ...TABLE, decided: '2026-05-28', recorded: '2026-06-05', absent: ['eva'] }),
  guard: 'latecomers',
};

function danJoins(world: World): World {
  const joining = {
    title: 'Dan joins the kitchen',
    by: 'ben',
    decided: '2026-06-01',
    wanted: new Map([members(world, 'kitchen', ['ana', 'ben', 'cleo', 'eva', 'dan'])]),
  };
  const back = {
    title: 'Dan is back',
    by: 'dan',
    decided: '2026-05-20',
    method: 'own',
    wanted: new Map([edited(world, 'people/dan.yaml', { status: 'active' })]),
  } as const;
  return decide(decide(world, back), joining);
}
