/** The property everything rests on: nothing is planned as adopted with an open objection or a missing voice, whatever the draft. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eligibleIn } from '../../src/changes/eligible.ts';
import { mandateOf } from '../../src/changes/mandate.ts';
import type { DecisionPlan } from '../../src/decisions/decision-plan.ts';
import type { Draft, DraftObjection } from '../../src/decisions/draft.ts';
import { INTEGRATIONS } from '../../src/model/decision-record.ts';
import { CirclesError } from '../../src/model/errors.ts';
import { textAt } from '../changes/group.ts';
import { type Given, planOf, recordedState, TODAY, wantedFiles } from './given.ts';

const PEOPLE = ['ana', 'ben', 'cleo', 'dan', 'eva', 'gus', 'hal', 'nobody'] as const;
const KITCHEN = 'circles/kitchen/circle.yaml';
const POLICY = 'circles/kitchen/policies/allergens.yaml';

const people = fc.subarray([...PEOPLE]);
const objection: fc.Arbitrary<DraftObjection> = fc.record(
  {
    argument: fc.constant('It is late.'),
    aim: fc.constant('Cooking.'),
    understood: fc.constant('Late'),
    integrated: fc.constantFrom(...INTEGRATIONS),
    version: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['argument', 'aim'] },
);
const edits = fc.subarray([
  { [POLICY]: textAt(POLICY).replace('2 hours', '3 hours') },
  { [KITCHEN]: textAt(KITCHEN).replace('cleo, ', '') },
  { [KITCHEN]: textAt(KITCHEN).replace(', {id: tools, text: Pots}', '') },
  { 'circles.yaml': textAt('circles.yaml').replace('shared', 'common') },
  { 'circles/oven/circle.yaml': 'name: Oven\nparent: kitchen\nstatus: forming\naim: [Bread.]\nmembers: [ben]\n' },
]);
const draft: fc.Arbitrary<Partial<Draft>> = fc.record(
  {
    text: fc.constant('We buy an oven.'),
    wanted: edits.map((some) => wantedFiles(Object.assign({}, ...some))),
    circle: fc.constantFrom('general', 'kitchen', 'garden', 'nowhere'),
    consenting: fc.oneof(fc.constant('all' as const), people),
    absent: people.map((some) => some.slice(0, 2)),
    objections: fc.array(objection, { maxLength: 2 }),
    outcome: fc.constantFrom('adopted', 'adopted', 'dropped', 'deferred'),
    method: fc.constantFrom('consent', 'selection'),
    decided: fc.constantFrom(TODAY, '2026-11-01', '2027-01-01'),
  },
  { requiredKeys: [] },
);
const given: fc.Arbitrary<Given> = fc
  .record({ rule: fc.constantFrom('wait-for-all', 'object-within', 'present-decide'), late: fc.boolean() })
  .map(({ rule, late }) => ({
    group: { [KITCHEN]: `${textAt(KITCHEN)}absence: ${rule}\n` },
    joined: late ? { 'kitchen/cleo': '2026-11-15' } : {},
  }));

describe('whatever was said in a round', () => {
  it('nothing is adopted with an open objection or without a voice', () => {
    let adopted = 0;
    fc.assert(
      fc.property(draft, given, (said, before) => {
        const plan = planned(said, before);
        if (plan === undefined || plan.record.outcome !== 'adopted') return;
        adopted += 1;
        expect(plan.record.objections.filter(({ integrated }) => integrated === undefined)).toEqual([]);
        expect(plan.record.objections.filter((one) => one.integrated === 'amend' && (one.version ?? 1) < 2)).toEqual(
          [],
        );
        expectEveryVoice(plan, said, before);
      }),
      { numRuns: 1200 },
    );
    expect(adopted).toBeGreaterThan(20);
  });

  it('what is not adopted changes no file', () => {
    fc.assert(
      fc.property(draft, given, (said, before) => {
        const plan = planned(said, before);
        if (plan === undefined || plan.record.outcome === 'adopted') return;
        expect(plan.record.files).toEqual([]);
        expect([...plan.files.keys()].filter((path) => !path.startsWith(`${plan.folder}/`))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function expectEveryVoice(plan: DecisionPlan, said: Partial<Draft>, before: Given): void {
  const state = recordedState(before);
  const question = { state, changes: plan.changes, decided: plan.record.decided, recorded: plan.record.recorded };
  const needed = mandateOf(plan.changes, { before: state.organisation, after: plan.after }).circles;
  const asked = plan.record.consents.map(({ circle }) => circle);
  expect(needed.filter((circle) => !asked.includes(circle))).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
  for (const { circle, consent = [], absent = [], eligible } of plan.record.consents) {
    const away = absent.map(({ person }) => person);
    expect([...consent, ...away].sort()).toEqual([...eligibleIn(circle, question)].sort());
    expect([...eligible]).toEqual([...eligibleIn(circle, question)]);
    expect(away.filter((person) => !said.absent?.includes(person))).toEqual([]);
    expect(absent.filter(({ handled }) => handled === 'wait-for-all')).toEqual([]);
    if (said.consenting !== undefined && said.consenting !== 'all')
      expect(said.consenting).toEqual(expect.arrayContaining([...consent]));
  }
}

/** The plan; undefined when it was refused with words. Anything else thrown is a bug. */
function planned(said: Partial<Draft>, before: Given): DecisionPlan | undefined {
  try {
    return planOf(said, before);
  } catch (error) {
    if (error instanceof CirclesError) return undefined;
    throw error;
  }
}
