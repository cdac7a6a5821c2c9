/** Attack: somebody states of another person who has a key what only that person may. */
import type { Attack } from '../attack.ts';
import { edited } from '../group.ts';
import { type Decided, decide } from '../ledger.ts';

const NOTICE: Decided = { title: 'About Cleo', by: 'cleo', decided: '2026-06-01', method: 'own', rounds: [] };

export const attack: Attack = {
  row: 0,
  expect: 'signatures-missing',
  attack: (world) =>
    decide(world, { ...NOTICE, by: 'ben', wanted: new Map([edited(world, 'people/cleo.yaml', { status: 'left' })]) }),
  twin: (world) =>
    decide(world, { ...NOTICE, wanted: new Map([edited(world, 'people/cleo.yaml', { status: 'left' })]) }),
};
