/** Attack: a person's own notice also rewrites the file of somebody else. */
import type { Attack } from '../attack.ts';
import { edited } from '../group.ts';
import { type Decided, decide } from '../ledger.ts';

const NOTICE: Decided = { title: 'About Cleo', by: 'cleo', decided: '2026-06-01', method: 'own', rounds: [] };

export const attack: Attack = {
  row: 0,
  expect: 'not-their-own',
  attack: (world) =>
    decide(world, {
      ...NOTICE,
      wanted: new Map([
        edited(world, 'people/cleo.yaml', { status: 'on-leave' }),
        edited(world, 'people/dan.yaml', { name: 'Daniel' }),
      ]),
    }),
  twin: (world) =>
    decide(world, { ...NOTICE, wanted: new Map([edited(world, 'people/cleo.yaml', { status: 'on-leave' })]) }),
};
