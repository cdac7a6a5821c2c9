/** Attack: an objection is settled by something that somebody watches who does not exist. */
import { type Attack, TABLE } from '../attack.ts';
import { type Decided, decide } from '../ledger.ts';

function watched(watcher: string): Decided {
  const measure = { metric: 'Seats', threshold: 'fewer than six', watcher, check: '2026-09-01' };
  const objection = { argument: 'It is too small.', aim: 'Feeding everybody well.', integrated: 'measure' } as const;
  return { ...TABLE, objections: [{ ...objection, version: 2, measure }] };
}

export const attack: Attack = {
  row: 0,
  expect: 'named-unlawful',
  attack: (world) => decide(world, watched('mallory')),
  twin: (world) => decide(world, watched('cleo')),
  guard: 'named',
};
