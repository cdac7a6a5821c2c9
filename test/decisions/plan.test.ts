/** What is planned: which kind it is, what it changes, where it lies, and what keeps it from being lawful. */
import { describe, expect, it } from 'vitest';
import type { DraftObjection } from '../../src/decisions/draft.ts';
import { digestOf } from '../../src/model/digest.ts';
import { textAt } from '../changes/group.ts';
import { fieldsAt, planOf, refusalOf, TODAY, wantedFiles } from './given.ts';

const POLICY = 'circles/kitchen/policies/allergens.yaml';
const oven = { circle: 'kitchen', text: 'We buy an oven.' };
const laterLabel = wantedFiles({ [POLICY]: textAt(POLICY).replace('within 2 hours', 'within 3 hours') });
const objection: DraftObjection = { argument: 'Three hours is late.', aim: 'Cooking.' };

describe('a plan', () => {
  it('holds what changed, the bytes and a copy of them', () => {
    const plan = planOf({ title: 'Label within three hours', wanted: laterLabel });
    const [bytes] = laterLabel.values();
    expect(plan.record.kind).toBe('policy');
    expect(plan.record.changes).toEqual([
      { change: 'policy-amended', circle: 'kitchen', policy: 'allergens', fields: ['text'] },
    ]);
    expect(plan.record.files).toEqual([
      { path: POLICY, before: digestOf(encode(textAt(POLICY))), after: digestOf(bytes ?? new Uint8Array()) },
    ]);
    expect(plan.files.get(POLICY)).toBe(bytes);
    expect(plan.files.get(`${plan.folder}/adopted/${POLICY}`)).toBe(bytes);
    expect([...plan.files.keys()].sort()).toEqual([
      `${plan.folder}/account.yaml`,
      `${plan.folder}/adopted/${POLICY}`,
      `${plan.folder}/decision.yaml`,
      POLICY,
    ]);
  });

  it('copies no files of people, so that a name can leave', () => {
    const { files, folder } = planOf({
      circle: 'kitchen',
      wanted: wantedFiles({
        'people/zoe.yaml': 'name: Zoe\n',
        'circles/kitchen/circle.yaml': textAt('circles/kitchen/circle.yaml').replace('gus]', 'gus, zoe]'),
      }),
    });
    expect(files.has('people/zoe.yaml')).toBe(true);
    expect(files.has(`${folder}/adopted/people/zoe.yaml`)).toBe(false);
  });

  it('takes a file away without a copy', () => {
    const plan = planOf({ wanted: wantedFiles({ [POLICY]: null }) });
    expect(plan.files.get(POLICY)).toBeNull();
    expect(plan.files.has(`${plan.folder}/adopted/${POLICY}`)).toBe(false);
    expect(plan.record.files[0]?.after).toBeNull();
  });

  it('follows the records before it in a fixed order, and names the organisation', () => {
    const { record } = planOf(oven);
    expect(record.previous).toEqual([...record.previous].sort());
    expect(record.organisation).toMatch(/^sha256:0+$/);
    expect('organisation' in planOf({ ...oven, method: 'set-up' }, { first: true }).record).toBe(false);
  });

  it('is the same each time it is made from the same', () => {
    expect(planOf({ wanted: laterLabel }).bytes).toEqual(planOf({ wanted: laterLabel }).bytes);
  });

  it('leaves empty lists out of the record', () => {
    const fields = fieldsAt(planOf(oven), 'decision.yaml');
    expect(Object.keys(fields)).toEqual([
      ...['schema', 'organisation', 'title', 'kind', 'outcome', 'decided', 'recorded', 'recorders', 'method', 'text'],
      ...['consents', 'rounds', 'account', 'previous'],
    ]);
  });
});

describe('the kind', () => {
  it.each([
    ['notice', { method: 'own' as const, wanted: laterLabel }],
    ['founding', { method: 'set-up' as const, wanted: laterLabel }],
    ['one-off', oven],
    ['one-off', { wanted: laterLabel, outcome: 'dropped' as const }],
    ['policy', { wanted: laterLabel }],
  ])('is %s', (kind, draft) => {
    expect(planOf(draft).record.kind).toBe(kind);
  });

  const worded = wantedFiles({ [POLICY]: textAt(POLICY).replace('carries a label', 'bears a label') });
  const lenient = {
    group: { 'circles.yaml': `${textAt('circles.yaml')}governance: {editorial: {by: [secretary]}}\n` },
  };

  it('is editorial only where the group allows it and no number differs', () => {
    expect(planOf({ wanted: worded }).record.kind).toBe('policy');
    expect(planOf({ wanted: worded }, lenient).record.kind).toBe('editorial');
    expect(planOf({ wanted: laterLabel }, lenient).record.kind).toBe('policy');
  });

  it('needs no round when it is editorial, a matter of form, a notice or the set-up', () => {
    for (const method of ['editorial', 'format', 'own', 'set-up'] as const) {
      expect(planOf({ wanted: worded, method, consenting: [] }, lenient).record.consents).toEqual([]);
    }
  });
});

describe('the folder', () => {
  it('is named by day and title', () => {
    expect(planOf({ ...oven, title: 'Straßenfest & Öfen!', decided: '2026-11-30' }).folder).toBe(
      'circles/kitchen/decisions/2026-11-30-strassenfest-oefen',
    );
  });

  it('gets a number where it is taken, and stays short enough', () => {
    const title = 'A title that goes on and on and on until nobody remembers how it began at all';
    const { folder } = planOf({ ...oven, title });
    const second = planOf({ ...oven, title }, { taken: [folder] }).folder;
    expect(second).toMatch(/-2$/);
    expect(second.length).toBeLessThanOrEqual('circles/kitchen/decisions/2026-12-01-'.length + 60);
    expect(planOf({ ...oven, title }, { taken: [folder, second] }).folder).toMatch(/-3$/);
  });

  it('has a name even when the title has no Latin letters', () => {
    expect(planOf({ ...oven, title: '山田さん' }).folder).toMatch(/2026-12-01-[a-z0-9-]+$/);
  });

  it('lies in the root where no circle was named and nothing changes', () => {
    expect(planOf({ text: 'We meet in May.' }).folder).toMatch(/^circles\/general\//);
  });

  it('lies in the circle whose file is written in another way', () => {
    const wanted = wantedFiles({ [POLICY]: `# tidy\n${textAt(POLICY)}` });
    const { folder, record } = planOf({ wanted, method: 'format', consenting: [], rounds: [] });
    expect(folder).toMatch(/^circles\/kitchen\//);
    expect(record.kind).toBe('format');
  });
});

describe('what is not adopted', () => {
  it('changes nothing and keeps its words and objections', () => {
    const plan = planOf({
      wanted: laterLabel,
      text: 'Label within three hours.',
      outcome: 'deferred',
      links: { back: '2027-01-15' },
      objections: [objection],
    });
    expect(plan.record.files).toEqual([]);
    expect(plan.record.changes).toEqual([]);
    expect(plan.record.text).toBe('Label within three hours.');
    expect(plan.record.back).toBe('2027-01-15');
    expect(plan.record.objections).toEqual([{}]);
    expect([...plan.files.keys()].every((path) => path.startsWith(plan.folder))).toBe(true);
    expect(plan.after.circles.get('kitchen')?.policies.get('allergens')?.text).toContain('2 hours');
  });

  it('names who it was handed to', () => {
    const { record } = planOf({ ...oven, outcome: 'referred', links: { to: 'general', back: '2027-01-15' } });
    expect([record.outcome, record.to, record.back]).toEqual(['referred', 'general', '2027-01-15']);
  });
});

describe('what keeps a plan from being lawful', () => {
  it.each([
    ['objection-open', { ...oven, objections: [objection] }],
    ['amendment-without-round', { ...oven, objections: [{ ...objection, integrated: 'amend' as const }] }],
    ['amendment-without-round', { ...oven, objections: [{ ...objection, integrated: 'amend' as const, version: 1 }] }],
    ['nothing-to-decide', { circle: 'kitchen' }],
    ['nothing-to-decide', { wanted: wantedFiles({ [POLICY]: textAt(POLICY) }) }],
    ['only-form', { wanted: wantedFiles({ [POLICY]: `${textAt(POLICY)}# a remark\n` }) }],
    ['decided-later', { ...oven, decided: '2026-12-02' }],
    ['decided-earlier', { ...oven, decided: '2026-09-30' }],
    ['back-earlier', { ...oven, review: '2026-11-30' }],
    ['unreadable', { wanted: wantedFiles({ [POLICY]: 'title: [' }) }],
    ['other-circles', { wanted: laterLabel, circle: 'garden' }],
    ['other-circles', { wanted: laterLabel, circle: 'nowhere' }],
  ])('%s', (code, draft) => {
    expect(refusalOf(draft)).toBe(code);
  });

  it('is lawful once an amendment had a fresh round', () => {
    const objections = [{ ...objection, integrated: 'amend' as const, version: 2 }];
    expect(planOf({ ...oven, objections }).record.objections).toEqual([{ integrated: 'amend', version: 2 }]);
  });

  it('is lawful with an objection that is watched, and the watch stands in the record', () => {
    const measure = { metric: 'Reactions', threshold: 'one', watcher: 'ben', check: '2027-03-01' };
    const objections = [{ ...objection, integrated: 'measure' as const, measure }];
    expect(planOf({ ...oven, objections }).record.objections).toEqual([{ integrated: 'measure', measure }]);
  });

  it('takes a day on which it was decided up to today', () => {
    expect(planOf({ ...oven, decided: TODAY }).record.decided).toBe(TODAY);
  });
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('a rule of recording', () => {
  const path = 'circles/kitchen/circle.yaml';
  const ruled = (records: string) => ({ wanted: wantedFiles({ [path]: `${textAt(path)}records: ${records}\n` }) });

  it('asks for no more signatures than there are people who can give them', () => {
    expect(refusalOf(ruled('{by: [member], signatures: 40}'))).toBe('too-few-keys');
  });
});
