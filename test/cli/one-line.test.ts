/** What a round at a terminal prints as "the same in one line" says the same. */
import { describe, expect, it } from 'vitest';
import { consentLine } from '../../src/cli/recording/one-line.ts';
import type { Draft } from '../../src/decisions/draft.ts';
import type { ConsentWishes, Matter } from '../../src/services/consent.ts';
import { recordedState, round, TODAY } from '../decisions/given.ts';

const kitchen = recordedState().organisation.circles.get('kitchen');
const policy = kitchen?.policies.get('allergens');
const role = kitchen?.roles.get('secretary');
if (policy === undefined || role === undefined) throw new Error('the group has no kitchen');

const wishes: Omit<ConsentWishes, 'matter'> = {
  outcome: 'adopted',
  decided: TODAY,
  recorder: 'ana',
  consenting: 'all',
  absent: [],
  objections: [],
  links: {},
};

function lineOf(matter: Matter, more: Partial<ConsentWishes> = {}, draft: Partial<Draft> = {}) {
  return consentLine(round({ title: "Ana's oven", ...draft }), { ...wishes, matter, ...more });
}

describe('the same in one line', () => {
  it.each<readonly [Matter, string]>([
    [{ kind: 'founding' }, '--founding'],
    [{ kind: 'once', text: 'We buy $5 "ovens".' }, `--once --text 'We buy $5 "ovens".'`],
    [{ kind: 'policy', title: 'Quiet', text: "It's late" }, `--policy Quiet --text 'It'\\''s late'`],
    [{ kind: 'keep', policies: [policy] }, '--keep kitchen/allergens'],
    [{ kind: 'retire', policies: [policy] }, '--retire kitchen/allergens'],
    [{ kind: 'join', name: '山田=yamada' }, `--join '山田=yamada'`],
    [{ kind: 'join', name: 'Eva', person: 'eva' }, '--join eva'],
    [{ kind: 'extend', role, until: '2027-03-01' }, '--extend kitchen/secretary --until 2027-03-01'],
    [{ kind: 'edits', only: ['allergens'] }, '--only allergens'],
  ])('of %o', (matter, words) => {
    expect(lineOf(matter)).toBe(`circles consent 'Ana'\\''s oven' ${words} --consent all --decided ${TODAY}`);
  });

  it('names circle, absence, review, driver and what became of it', () => {
    const more = { circle: 'kitchen', review: '2027-11-30', driver: 'It broke' };
    expect(lineOf({ kind: 'edits' }, more, { absent: ['cleo'] })).toBe(
      `circles consent 'Ana'\\''s oven' --circle kitchen --consent all --absent cleo --review 2027-11-30 --driver 'It broke' --decided ${TODAY}`,
    );
    expect(lineOf({ kind: 'edits' }, {}, { outcome: 'deferred', links: { back: '2027-01-15' } })).toContain(
      '--deferred --back 2027-01-15 --decided',
    );
    expect(lineOf({ kind: 'edits' }, {}, { outcome: 'referred', links: { to: 'general' } })).toContain(
      '--refer general --decided',
    );
    expect(lineOf({ kind: 'edits' }, {}, { outcome: 'dropped' })).toContain('--dropped --decided');
  });

  it('is not offered where it would leave something out', () => {
    const objection = { argument: 'Late.', aim: 'not-found-yet', integrated: 'drop' as const };
    expect(lineOf({ kind: 'edits' }, {}, { objections: [objection] })).toBeUndefined();
    expect(lineOf({ kind: 'edits' }, { views: new Map([['ben', 'Fine.']]) })).toBeUndefined();
  });
});
