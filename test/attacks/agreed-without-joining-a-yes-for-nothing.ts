/** Attack: somebody who does not join by a record is said to have agreed to it, so that it looks like one voice more. */
import { type Attack, TABLE } from '../attack.ts';
import { members } from '../group.ts';
import { decide, made } from '../ledger.ts';

export const attack: Attack = {
  row: 15,
  expect: 'agreed-without-joining',
  attack: (world) => decide(world, { ...TABLE, agreed: ['dan'] }),
  twin: (world) =>
    decide(world, {
      title: 'Finn joins the kitchen',
      by: 'ana',
      decided: '2026-06-01',
      agreed: ['finn'],
      wanted: new Map([
        members(world, 'kitchen', ['ana', 'ben', 'cleo', 'eva', 'finn']),
        made('people/finn.yaml', { name: 'Finn', status: 'active' }),
      ]),
    }),
  guard: 'agreed',
};
