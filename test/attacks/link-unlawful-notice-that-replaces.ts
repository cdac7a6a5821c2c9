/** Attack: a notice of one person says that it replaces a decision. */
import { type Attack, saying } from '../attack.ts';
import { edited } from '../group.ts';
import { type Decided, decide, digestFor, type World } from '../ledger.ts';

function leave(world: World): Decided {
  const wanted = new Map([edited(world, 'people/ana.yaml', { status: 'on-leave' })]);
  return { title: 'Ana is on leave', by: 'ana', decided: '2026-06-01', method: 'own', wanted, rounds: [] };
}

export const attack: Attack = {
  row: 0,
  expect: 'link-unlawful',
  attack: (world) => decide(world, leave(world), { alter: saying({ supersedes: digestFor(world, 'Buy an oven') }) }),
  twin: (world) => decide(world, leave(world)),
  guard: 'links',
};
