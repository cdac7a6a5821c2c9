/** Who is asked in a round: the members with consent right, as the state before the change has them. */
import { describe, expect, it } from 'vitest';
import { eligibleIn } from '../../src/changes/eligible.ts';
import { type Edits, edited, replaced, stateOf, textAt } from './group.ts';

const KITCHEN = 'circles/kitchen/circle.yaml';
const GENERAL = 'circles/general/circle.yaml';
const TERM = 'circles/kitchen/terms/secretary-2026-12-01.yaml';
const POLICY = 'circles/kitchen/policies/allergens.yaml';
const WITHOUT_CLEO = { [KITCHEN]: replaced(KITCHEN, 'ben, cleo', 'ben') };
const WITHOUT_BEN = { [KITCHEN]: replaced(KITCHEN, '[ben, ', '[') };
const DECIDED = '2027-03-01';

interface Case {
  readonly what: string;
  readonly edits: Edits;
  readonly before?: Edits;
  readonly joined?: Readonly<Record<string, string>>;
  readonly circle?: string;
  readonly eligible: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'active members, and not who is on leave from everything', edits: {}, eligible: ['ben', 'cleo'] },
  {
    what: 'not who is on leave from the circle',
    before: { [KITCHEN]: replaced(KITCHEN, 'cleo', '{person: cleo, status: on-leave}') },
    edits: {},
    eligible: ['ben'],
  },
  {
    what: 'not who is on probation',
    before: { [KITCHEN]: replaced(KITCHEN, 'cleo', '{person: cleo, status: probation}') },
    edits: {},
    eligible: ['ben'],
  },
  {
    what: 'not who has left',
    before: { [KITCHEN]: replaced(KITCHEN, 'gus', 'hal') },
    edits: {},
    eligible: ['ben', 'cleo'],
  },
  {
    what: 'not who has no file',
    before: { [KITCHEN]: replaced(KITCHEN, 'gus', 'nobody') },
    edits: {},
    eligible: ['ben', 'cleo'],
  },
  { what: 'nobody in a circle that is not there', edits: {}, circle: 'bees', eligible: [] },
  {
    what: 'not who joins only now',
    edits: { [KITCHEN]: replaced(KITCHEN, 'gus', 'gus, ana') },
    eligible: ['ben', 'cleo'],
  },
  {
    what: 'not who joined by a decision of a later day',
    joined: { 'kitchen/cleo': '2027-03-02' },
    edits: {},
    eligible: ['ben'],
  },
  { what: 'who joined on the very day', joined: { 'kitchen/cleo': DECIDED }, edits: {}, eligible: ['ben', 'cleo'] },
  {
    what: 'who joined another circle later',
    joined: { 'general/cleo': '2027-03-02' },
    edits: {},
    eligible: ['ben', 'cleo'],
  },
  {
    what: 'everybody, where the day lies before anybody joined',
    joined: { 'kitchen/ben': '2027-03-02', 'kitchen/cleo': '2027-03-02' },
    edits: {},
    eligible: ['ben', 'cleo'],
  },
  { what: 'not the person whose removal is proposed', edits: WITHOUT_CLEO, eligible: ['ben'] },
  {
    what: 'who is removed from another circle',
    edits: WITHOUT_BEN,
    circle: 'general',
    eligible: ['ana', 'ben', 'dan'],
  },
  {
    what: 'not the person removed from the group, with all that hangs on them',
    edits: {
      ...WITHOUT_BEN,
      [GENERAL]: replaced(GENERAL, '{person: ben, link: kitchen}, ', ''),
      [TERM]: null,
      'people/ben.yaml': null,
    },
    circle: 'general',
    eligible: ['ana', 'dan'],
  },
  {
    what: 'not the person said to have left, whose keys and terms end',
    edits: {
      'people/ben.yaml': `${replaced('people/ben.yaml', '"}', '", ended: revoked}')}status: left\n`,
      [TERM]: `${textAt(TERM)}ended: 2027-05-02\n`,
    },
    circle: 'general',
    eligible: ['ana', 'dan'],
  },
  { what: 'who only loses a role', edits: { [TERM]: `${textAt(TERM)}ended: 2027-05-02\n` }, eligible: ['ben', 'cleo'] },
  {
    what: 'who is only sent on leave',
    edits: { 'people/cleo.yaml': `${textAt('people/cleo.yaml')}status: on-leave\n` },
    eligible: ['ben', 'cleo'],
  },
  {
    what: 'who is removed together with another matter: no voice is taken in the same breath',
    edits: { ...WITHOUT_CLEO, [POLICY]: replaced(POLICY, 'Every', 'No') },
    eligible: ['ben', 'cleo'],
  },
  {
    what: 'both of two who are removed together',
    edits: { [KITCHEN]: replaced(KITCHEN, 'ben, cleo, ', '') },
    eligible: ['ben', 'cleo'],
  },
  {
    what: "who is removed together with somebody else's term",
    edits: { ...WITHOUT_CLEO, [TERM]: null },
    eligible: ['ben', 'cleo'],
  },
];

describe('consent right', () => {
  it.each(CASES.map((one) => [one.what, one] as const))('%s', (_what, { edits, before, joined, circle, eligible }) => {
    const { changes, before: organisation } = edited(edits, before);
    const question = { state: stateOf(organisation, joined), changes, decided: DECIDED, recorded: DECIDED };
    expect(eligibleIn(circle ?? 'kitchen', question)).toEqual(eligible);
  });
});
