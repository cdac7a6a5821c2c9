/** Attack: a secretary records for the circle the day after the term has ended, where an ended term leaves the role empty. */
import type { Attack } from '../attack.ts';
import { edited } from '../group.ts';
import { type Decided, decide, made, type World } from '../ledger.ts';

/** Dan may record for the house as its leader, so that nobody stands in for the secretary. */
function withoutStandIns(world: World): World {
  const term = { role: 'leader', person: 'dan', start: '2026-06-02', end: '2027-06-01' };
  const rule = { records: { by: ['secretary', 'leader'], signatures: 1 } };
  const settings = { governance: { editorial: { by: ['secretary'] }, absence_window: 'P2D', after_term: 'vacant' } };
  const decisions: readonly Decided[] = [
    {
      title: 'Dan leads the house',
      by: 'yamada',
      decided: '2026-06-02',
      method: 'selection',
      wanted: new Map([made('circles/house/terms/leader-2026-06-02.yaml', term)]),
    },
    {
      title: 'An ended term leaves the role empty',
      by: 'ana',
      decided: '2026-06-03',
      wanted: new Map([edited(world, 'circles.yaml', settings)]),
    },
    {
      title: 'Two may record for the house',
      by: 'yamada',
      decided: '2026-06-04',
      wanted: new Map([edited(world, 'circles/house/circle.yaml', rule)]),
    },
  ];
  return decisions.reduce((before, decided) => decide(before, decided), world);
}

/** The secretary's term runs until 2027-02-09. */
const onDay = (day: string): Decided => ({
  title: 'Buy a ladder',
  by: 'yamada',
  circle: 'house',
  decided: day,
  text: 'We buy a ladder.',
});

export const attack: Attack = {
  row: 20,
  expect: 'signatures-missing',
  attack: (world) => decide(withoutStandIns(world), onDay('2027-02-10')),
  twin: (world) => decide(withoutStandIns(world), onDay('2027-02-09')),
};
