/** Who may record for a circle, with all stand-ins: no date, selection or resignation locks a circle out. */
import { describe, expect, it } from 'vitest';
import { recordersOf } from '../../src/changes/recorders.ts';
import { type Edits, groupWith, replaced, textAt } from './group.ts';

const KITCHEN = 'circles/kitchen/circle.yaml';
const GARDEN = 'circles/garden/circle.yaml';
const HERBS = 'circles/herbs/circle.yaml';
const GENERAL = 'circles/general/circle.yaml';
const TERM = 'circles/kitchen/terms/secretary-2026-12-01.yaml';
const rule = (by: string, signatures = 1): Edits => ({
  [KITCHEN]: `${textAt(KITCHEN)}records: {by: [${by}], signatures: ${signatures}}\n`,
});
const withoutKey = (id: string): Edits => ({ [`people/${id}.yaml`]: `name: ${id}\n` });
const VACANT: Edits = { 'circles.yaml': `${textAt('circles.yaml')}governance: {after_term: vacant}\n` };

interface Case {
  readonly what: string;
  readonly edits: Edits;
  readonly circle?: string;
  readonly today?: string;
  readonly persons: readonly string[];
  readonly required: number;
  readonly standIn: string;
}

const CASES: readonly Case[] = [
  { what: 'members with a key', edits: {}, persons: ['ben', 'cleo'], required: 1, standIn: 'rule' },
  { what: 'several signatures', edits: rule('member', 2), persons: ['ben', 'cleo'], required: 2, standIn: 'rule' },
  {
    what: 'all, where they are fewer than the signatures',
    edits: rule('member', 5),
    persons: ['ben', 'cleo'],
    required: 2,
    standIn: 'rule',
  },
  { what: 'the holder of a role', edits: rule('secretary'), persons: ['ben'], required: 1, standIn: 'rule' },
  {
    what: 'the holder of a role of another circle',
    edits: rule('general/secretary'),
    persons: ['ana'],
    required: 1,
    standIn: 'rule',
  },
  {
    what: 'holders of several roles, each once',
    edits: rule('secretary, general/secretary, member', 3),
    persons: ['ana', 'ben', 'cleo'],
    required: 3,
    standIn: 'rule',
  },
  {
    what: 'the holder on the last day of the term',
    edits: { ...rule('secretary'), ...VACANT },
    today: '2027-11-30',
    persons: ['ben'],
    required: 1,
    standIn: 'rule',
  },
  {
    what: 'the holder of an expired term, who carries on',
    edits: rule('secretary'),
    today: '2030-01-01',
    persons: ['ben'],
    required: 1,
    standIn: 'rule',
  },
  {
    what: 'members, where an expired term is vacant',
    edits: { ...rule('secretary'), ...VACANT },
    today: '2027-12-01',
    persons: ['ben', 'cleo'],
    required: 1,
    standIn: 'members',
  },
  {
    what: 'members, where the holder resigned',
    edits: { ...rule('secretary', 2), [TERM]: `${textAt(TERM)}ended: 2027-02-01\n` },
    persons: ['ben', 'cleo'],
    required: 2,
    standIn: 'members',
  },
  {
    what: 'members, where the holder has no key',
    edits: { ...rule('secretary'), ...withoutKey('ben') },
    persons: ['cleo'],
    required: 1,
    standIn: 'members',
  },
  {
    what: 'members, where the role is in a circle that is not there',
    edits: rule('bees/secretary'),
    persons: ['ben', 'cleo'],
    required: 1,
    standIn: 'members',
  },
  {
    what: 'not a key that ended',
    edits: { 'people/ben.yaml': replaced('people/ben.yaml', '"}', '", ended: retired}') },
    persons: ['cleo'],
    required: 1,
    standIn: 'rule',
  },
  {
    what: 'not who has left',
    edits: { 'people/ben.yaml': `${textAt('people/ben.yaml')}status: left\n` },
    persons: ['cleo'],
    required: 1,
    standIn: 'rule',
  },
  {
    what: 'not who is on probation',
    edits: { [KITCHEN]: replaced(KITCHEN, 'cleo', '{person: cleo, status: probation}') },
    persons: ['ben'],
    required: 1,
    standIn: 'rule',
  },
  {
    what: 'a member on leave, where no active one has a key',
    edits: { [KITCHEN]: replaced(KITCHEN, 'ben, cleo, gus', 'eva, {person: cleo, status: on-leave}') },
    persons: ['cleo'],
    required: 1,
    standIn: 'members',
  },
  {
    what: 'the parent, where no member has a key',
    edits: {},
    circle: 'herbs',
    persons: ['dan'],
    required: 1,
    standIn: 'parent',
  },
  {
    what: 'the parent by its own rule',
    edits: { [GARDEN]: `${textAt(GARDEN)}records: {by: [general/secretary], signatures: 2}\n` },
    circle: 'herbs',
    persons: ['ana'],
    required: 1,
    standIn: 'parent',
  },
  {
    what: "the parent's parent, where nobody there has one",
    edits: withoutKey('dan'),
    circle: 'herbs',
    persons: ['ana', 'ben'],
    required: 1,
    standIn: 'parent',
  },
  {
    what: 'the general circle for one that is cut off',
    edits: { [HERBS]: replaced(HERBS, 'parent: garden', 'parent: bees') },
    circle: 'herbs',
    persons: ['ana', 'ben', 'dan'],
    required: 1,
    standIn: 'parent',
  },
  {
    what: 'the general circle for circles in a ring',
    edits: { [HERBS]: replaced(HERBS, 'parent: garden', 'parent: herbs') },
    circle: 'herbs',
    persons: ['ana', 'ben', 'dan'],
    required: 1,
    standIn: 'parent',
  },
  {
    what: 'nobody, where there is no key at all',
    edits: { ...withoutKey('ana'), ...withoutKey('ben'), ...withoutKey('cleo'), ...withoutKey('dan') },
    persons: [],
    required: 0,
    standIn: 'parent',
  },
];

describe('recorders', () => {
  it.each(CASES.map((one) => [one.what, one] as const))(
    '%s',
    (_what, { edits, circle = 'kitchen', today, ...wanted }) => {
      const organisation = groupWith(edits);
      const found = organisation.circles.get(circle);
      const { persons, required, standIn } = wanted;
      expect(recordersOf(organisation, found!, today ?? '2027-03-01')).toEqual({ circle, persons, required, standIn });
    },
  );

  it('nobody where there is neither key nor general circle', () => {
    const nobody = { ...withoutKey('cleo'), ...withoutKey('ben'), [GENERAL]: null };
    const organisation = groupWith(nobody, { [GARDEN]: null, [HERBS]: null });
    const kitchen = organisation.circles.get('kitchen')!;
    expect(recordersOf(organisation, kitchen, '2027-03-01')).toMatchObject({ persons: [], required: 0 });
  });
});
