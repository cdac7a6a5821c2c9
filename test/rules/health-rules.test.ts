/** What the health rules may say of people, and where their thresholds lie. */
import { describe, expect, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { STANDARD_LABELS } from '../../src/messages/labels.ts';
import { exampleDecisions } from '../../src/rules/example-many-decisions.ts';
import { exampleMeetings } from '../../src/rules/example-meeting.ts';
import { RULES, ruleOf } from '../../src/rules/index.ts';
import { checkExample, told } from './check-example.ts';

describe('words', () => {
  test('a coach has an open question for each rule of the health checks', () => {
    const { rules } = en(STANDARD_LABELS);
    const without = RULES.filter(({ covers }) => covers.some((row) => row.startsWith('H')))
      .filter(({ id }) => !/^\p{Lu}.*\?$/u.test(rules[id].question ?? ''))
      .map(({ id }) => id);
    expect(without).toEqual([]);
  });

  // Source: domain.md section 5, privacy rules: numbers, and nobody is ranked.
  test.each([
    'never-objected',
    'speaking-uneven',
    'proposals-by-one-person',
    'facilitator-brings-most',
    'links-uneven',
    'power-concentrated',
    'decisions-at-the-top',
  ])('%s names no person', (id) => {
    const found = (ruleOf(id)?.examples() ?? []).flatMap(
      ({ files, today }) => checkExample(files, { only: [id], ...(today === undefined ? {} : { today }) }).findings,
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { what, why, next, entity } of found) {
      expect(`${what} ${why} ${next} ${entity}`).not.toMatch(/\b(ana|ben|cleo|dora|emil|fern|gus)\b/i);
    }
  });

  test('advice, all of them', () => {
    const own = RULES.filter(({ covers }) => covers.length > 0 && covers.every((row) => row.startsWith('H')));
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });
});

describe('who carries much', () => {
  const role = (name: string, person: string) => ({
    [`circles/kitchen/roles/${name}.yaml`]: `title: ${name}\npurpose: Helps.\n`,
    [`circles/kitchen/terms/${name}-2026-12-01.yaml`]: `role: ${name}\nperson: ${person}\nstart: 2026-12-01\nend: 2027-10-31\n`,
  });
  const only = { only: ['person-overloaded'] };

  test('more than five roles in all, or more than twice the middle with at least four', () => {
    // Ana and Cleo hold two, Ben three
    const two = { ...role('buyer', 'cleo'), ...role('baker', 'cleo') };
    expect(told(checkExample(two, only))).toEqual([]);
    const three = { ...two, ...role('brewer', 'cleo') };
    // Ana 2, Ben 3, Cleo 5: not more than twice the middle
    expect(told(checkExample(three, only))).toEqual([]);
    const [found] = checkExample({ ...three, ...role('washer', 'cleo') }, only).findings;
    expect(found?.entity).toBe('cleo');
    expect(found?.what).toBe(
      'Cleo holds 6 roles, 2 of them to run circles; half of those who hold any hold no more than 3.',
    );
    expect(found?.next).toContain('`circles terms --person cleo`');
  });

  test('counts a role once, however many terms there are, and what is carried on after its end', () => {
    const carried = {
      'circles/general/terms/leader-2026-12-01.yaml': 'role: leader\nperson: ben\nstart: 2026-01-01\nend: 2027-02-01\n',
    };
    expect(told(checkExample(carried, only))).toEqual(['person-overloaded advice']);
    const vacant = { 'circles.yaml': 'name: Maple Street\ngovernance: {after_term: vacant}\n', ...carried };
    expect(told(checkExample(vacant, only))).toEqual([]);
  });
});

describe('what depends on the group', () => {
  const evening = 'turns: {people: 6, turns: 50, most: 30, least: 2}\n';
  const evenings = { '2027-02-01': evening, '2027-02-08': evening, '2027-02-15': evening };
  const only = { only: ['speaking-uneven'] };

  test('turns are looked at only where the group wants that, and only those of half a year', () => {
    expect(told(checkExample(exampleMeetings(evenings), only))).toEqual(['speaking-uneven advice']);
    const off = { ...exampleMeetings(evenings), 'circles.yaml': 'name: Maple Street\ngovernance: {voices: off}\n' };
    expect(told(checkExample(off, only))).toEqual([]);
    expect(told(checkExample(exampleMeetings(evenings), { ...only, today: '2027-08-01' }))).toEqual([]);
  });

  test('a forming group decides in its centre, a month without ten decisions says nothing', () => {
    const at = { only: ['decisions-at-the-top'] };
    const many = { ...exampleDecisions('general', 12) };
    expect(told(checkExample(many, at))).toEqual(['decisions-at-the-top advice']);
    expect(told(checkExample({ ...many, 'circles.yaml': 'name: Maple Street\nstatus: forming\n' }, at))).toEqual([]);
    expect(told(checkExample(many, { ...at, today: '2027-06-01' }))).toEqual([]);
    expect(told(checkExample(exampleDecisions('general', 9), at))).toEqual([]);
  });

  test('an objection that is written to an open proposal is one too', () => {
    const response = [
      'schema: circles/response/v1',
      `organisation: sha256:${'0'.repeat(64)}`,
      `version: sha256:${'1'.repeat(64)}`,
      'dated: 2027-02-01',
      'title: Quiet hours',
      'text: No music after ten.',
      'person: ben',
      'answer: objection',
      'argument: It is summer.',
      'aim: not-found-yet',
      'date: 2027-02-02',
      '',
    ].join('\n');
    const files = {
      ...exampleDecisions('kitchen', 20),
      'circles/kitchen/proposals/quiet-hours/responses/ben-11111111.yaml': response,
    };
    const { findings } = checkExample(files, { only: ['never-objected', 'schema-invalid', 'yaml-invalid'] });
    expect(findings.map(({ what }) => what)).toEqual([]);
  });
});
