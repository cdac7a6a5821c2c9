/** Attack: a member is put out together with another decision, and not asked. */
import { type Attack, consenting } from '../attack.ts';
import { members, policy } from '../group.ts';
import { type Decided, decide } from '../ledger.ts';

const KITCHEN: Decided = { title: 'Late', by: 'ana', decided: '2026-06-01' };

export const attack: Attack = {
  row: 0,
  expect: 'eligible-differs',
  attack: (world) =>
    decide(
      world,
      {
        ...KITCHEN,
        wanted: new Map([policy('kitchen', 'late', 'Late.'), members(world, 'kitchen', ['ana', 'ben', 'eva'])]),
      },
      { alter: consenting(() => ({ eligible: ['ana', 'ben', 'eva'], consent: ['ana', 'ben', 'eva'] })) },
    ),
  twin: (world) => decide(world, { ...KITCHEN, wanted: new Map([members(world, 'kitchen', ['ana', 'ben', 'eva'])]) }),
};
