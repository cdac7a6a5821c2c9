/** How much a finding weighs: settings, practices, forming, and days of grace. */
import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { runRules } from '../../src/rules/run.ts';
import { checkExample, told } from './check-example.ts';

const settings = (lines: string) => ({ 'circles.yaml': `name: Maple Street Co-op\n${lines}` });
const term = (end: string) => ({
  'circles/kitchen/terms/secretary-2026-12-01.yaml': `role: secretary\nperson: ben\nstart: 2026-12-01\nend: ${end}\n`,
});
const noLeader = { 'circles/general/terms/leader-2026-12-01.yaml': null };

describe('settings', () => {
  test('set a severity, or set a rule off', () => {
    const only = { only: ['term-expired'] };
    expect(told(checkExample({ ...term('2027-02-28'), ...settings('rules: {term-expired: warning}') }, only))).toEqual([
      'term-expired warning',
    ]);
    expect(told(checkExample({ ...term('2027-02-28'), ...settings('rules: {term-expired: off}') }, only))).toEqual([]);
  });

  test('cannot set a rule off that always counts', () => {
    const files = { ...settings('rules: {unknown-reference: off}'), 'people/ben.yaml': null };
    const found = told(checkExample(files));
    expect(found).toContain('unknown-reference error');
    expect(found).toContain('schema-invalid error');
  });

  test('after_term: vacant leaves the role empty, and says so', () => {
    const files = { ...term('2027-02-28'), ...settings('governance: {after_term: vacant}') };
    const { findings } = checkExample(files);
    expect(told({ findings })).toEqual(['term-expired error', 'secretary-missing warning']);
    expect(findings[0]?.what).toContain("By the group's own rules the role is open");
  });

  test('double_link: single asks for one link only', () => {
    const files = {
      ...settings('governance: {double_link: single}'),
      'circles/kitchen/terms/delegate-2026-12-01.yaml': null,
      'circles/general/circle.yaml':
        'name: General Circle\naim: [Feeding.]\ndomain: [Money]\nmembers: [ana, ben, {person: cleo, link: kitchen}]\n',
    };
    expect(told(checkExample(files))).toEqual(['delegate-missing advice']);
  });

  test('labels are used in every sentence', () => {
    const [finding] = checkExample({
      ...settings('labels: {secretary: scribe, circle: team, term: turn}'),
      ...term('2027-02-28'),
    }).findings;
    expect(finding?.what).toContain("Kitchen, scribe: Ben's turn ended");
    expect(finding?.why).toContain("the team's consent");
  });
});

describe('practices', () => {
  test('rules of a practice not taken up are silent', () => {
    const files = { ...noLeader, ...settings('practices: [consent]') };
    expect(told(checkExample(files, { only: ['leader-missing', 'role-vacant'] }))).toEqual([]);
  });

  test('rules about terms never are', () => {
    expect(told(checkExample({ ...term('2027-02-28'), ...settings('practices: []') }))).toEqual(['term-expired error']);
  });
});

test('where the settings can’t be read, nothing is told that rests on them', () => {
  const broken = { 'circles.yaml': 'name: Maple: Street\npractices: [consent]\n' };
  const found = told(checkExample({ ...noLeader, ...term('2027-02-28'), ...broken }));
  expect(found).toEqual(['yaml-invalid error', 'term-expired error']);
});

describe('forming', () => {
  test('missing roles are advice, ended terms are not', () => {
    const found = told(checkExample({ ...noLeader, ...term('2027-02-28'), ...settings('status: forming') }));
    expect(found).toEqual(['term-expired error', 'leader-missing advice']);
  });

  test('a fresh small group prints no error and no warning, on the first day and a year later', () => {
    const role = (kind: string) => ({
      [`circles/general/roles/${kind}.yaml`]: `title: ${kind}\nkind: ${kind}\npurpose: Helps.\n`,
    });
    const tree = memoryTree({
      'circles.yaml': 'format: 1\nname: Maple Street\nmission: Feeding the street.\nstatus: forming\n',
      'people/ana.yaml': 'name: Ana\n',
      'people/ben.yaml': 'name: Ben\n',
      'circles/general/circle.yaml':
        'name: Maple Street\naim: [Feeding the street.]\ndomain: [Everything]\nmembers: [ana, ben]\n',
      ...role('leader'),
      ...role('facilitator'),
      ...role('secretary'),
      ...role('delegate'),
    });
    for (const today of ['2027-03-01', '2028-03-01']) {
      const { findings } = runRules(load(tree), { today });
      expect(findings.map(({ severity }) => severity)).toEqual(['advice', 'advice', 'advice']);
    }
  });
});

describe('the day decides', () => {
  test('before, on and after the last day: advice, advice, error', () => {
    const on = (today: string) => told(checkExample(term('2027-03-01'), { today }));
    expect(on('2027-02-28')).toEqual(['term-ending-soon advice']);
    expect(on('2027-03-01')).toEqual(['term-ending-soon advice']);
    expect(on('2027-03-02')).toEqual(['term-expired error']);
  });

  test('within moves the horizon of what ends soon', () => {
    expect(told(checkExample(term('2027-04-30')))).toEqual([]);
    expect(told(checkExample(term('2027-04-30'), { within: 'P2M' }))).toEqual(['term-ending-soon advice']);
    expect(told(checkExample(term('2027-03-31'), { within: 'P1W' }))).toEqual([]);
  });

  test.each([
    ['2027-01-01', 'warning'],
    ['2027-01-02', 'error'],
  ])('a link without a seat on %s is: %s', (today, severity) => {
    const files = { 'circles/general/circle.yaml': 'name: General\nmembers: [ana, {person: cleo, link: kitchen}]\n' };
    expect(told(checkExample(files, { today, only: ['link-not-in-parent'] }))).toEqual([
      `link-not-in-parent ${severity}`,
    ]);
  });

  test.each([
    ['2027-03-31', 'warning'],
    ['2027-04-01', 'error'],
  ])('a review due on 28 February is on %s: %s', (today, severity) => {
    const files = { 'circles/kitchen/policies/allergens.yaml': 'title: Labels\ntext: Label it.\nreview: 2027-02-28\n' };
    expect(told(checkExample(files, { today, only: ['policy-review-overdue'] }))).toEqual([
      `policy-review-overdue ${severity}`,
    ]);
  });

  test.each([
    ['2027-03-04', 'advice'],
    ['2027-03-05', 'warning'],
  ])('a founding of 1 February with one signer is on %s: %s', (today, severity) => {
    const files = {
      'people/ana.yaml': `name: Ana\nkeys: [{key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${'A'.repeat(43)}"}]\n`,
      'circles/general/decisions/2027-02-01-founding/decision.yaml':
        'schema: circles/decision/v1\ntitle: Founded\nkind: founding\noutcome: adopted\ndecided: 2027-02-01\nrecorded: 2027-02-01\nrecorders: [{person: ana}]\nmethod: set-up\n',
    };
    expect(told(checkExample(files, { today, only: ['one-signer', 'founding-unconfirmed'] }))).toEqual([
      `one-signer ${severity}`,
      `founding-unconfirmed ${severity}`,
    ]);
  });
});

test('a delegate is missed less further down, unless the group asks for double links everywhere', () => {
  const files = {
    'circles/bread/circle.yaml': 'name: Bread\nparent: kitchen\naim: [Bread.]\ndomain: [Bread]\nmembers: [ana]\n',
  };
  const only = { only: ['delegate-missing'] };
  expect(told(checkExample(files, only))).toEqual(['delegate-missing warning']);
  const required = { ...files, ...settings('governance: {double_link: required}') };
  expect(told(checkExample(required, only))).toEqual(['delegate-missing error']);
});

test('the words for an ended term', () => {
  const secretary = checkExample(term('2027-11-30'), { today: '2027-12-05' }).findings.find(
    (one) => one.entity === 'kitchen/secretary',
  );
  expect(secretary).toMatchObject({
    what: "Kitchen, secretary: Ben's term ended on Tuesday 30 November 2027 (5 days ago). Ben carries on until the circle selects again.",
    why: "Nothing is broken; the circle's consent to it has run its time.",
    next: 'At the next meeting: `circles select kitchen/secretary`. Or carry on: `circles consent --extend kitchen/secretary --until 2028-02-05`.',
  });
});

test('one file that cannot be read is one finding: nothing is called missing that may stand in it', () => {
  const files = { 'circles/kitchen/terms/delegate-2026-12-01.yaml': 'role: delegate\nperson: ben: x\n' };
  expect(told(checkExample(files))).toEqual(['yaml-invalid error']);
});

test('a role that was followed and then left is open since the last holder, a role never held since it was decided', () => {
  const buyer = {
    'circles/kitchen/roles/buyer.yaml': 'title: Buyer\npurpose: Buys.\n',
  };
  const followed = {
    ...buyer,
    'circles/kitchen/terms/buyer-2026-01-01.yaml': 'role: buyer\nperson: ana\nstart: 2026-01-01\nend: 2026-10-31\n',
    'circles/kitchen/terms/buyer-2026-11-01.yaml':
      'role: buyer\nperson: ben\nstart: 2026-11-01\nend: 2027-10-31\nended: 2026-11-30\n',
  };
  const [open] = checkExample(followed, { only: ['role-vacant'] }).findings;
  expect(open?.what).toBe('Kitchen, Buyer: nobody has held it since Tuesday 1 December 2026 (90 days ago).');
  const never = (decided: string) => ({
    ...buyer,
    [`circles/kitchen/decisions/${decided}-buyer/decision.yaml`]: `schema: circles/decision/v1\norganisation: sha256:${'0'.repeat(64)}\ntitle: A buyer\nkind: role\noutcome: adopted\ndecided: ${decided}\nrecorded: ${decided}\nrecorders: [{person: ana}]\nmethod: consent\nfiles: [{path: circles/kitchen/roles/buyer.yaml, before: null, after: "sha256:${'1'.repeat(64)}"}]\n`,
  });
  const only = { only: ['role-vacant'] };
  expect(told(checkExample(never('2026-12-30'), only))).toEqual(['role-vacant warning']);
  expect(told(checkExample(never('2026-12-31'), only))).toEqual([]);
  expect(told(checkExample(buyer, only))).toEqual([]);
});

test('an organisation without a circle is told how to start one', () => {
  const { findings } = runRules(load(memoryTree({ 'circles.yaml': 'name: Maple Street\n' })), { today: '2027-03-01' });
  expect(told({ findings })).toEqual(['circle-tree error']);
  expect(findings[0]?.what).toBe('There is no circle yet.');
  expect(runRules(load(memoryTree({})), { today: '2027-03-01' }).findings).toEqual([]);
});

test('who carries on by consent may go three months beyond the longest term', () => {
  const acting = (end: string) => ({
    'circles/kitchen/terms/secretary-2026-12-01.yaml': `role: secretary\nperson: ben\nstart: 2026-12-01\nend: ${end}\nacting: true\n`,
  });
  const only = { only: ['term-too-long'] };
  expect(told(checkExample(acting('2030-02-28'), only))).toEqual([]);
  expect(told(checkExample(acting('2030-03-01'), only))).toEqual(['term-too-long warning']);
});

test('a group founded anew counts from its newest founding', () => {
  const founding = (day: string) => ({
    [`circles/general/decisions/${day}-founding/decision.yaml`]: `schema: circles/decision/v1\ntitle: Founded\nkind: founding\noutcome: adopted\ndecided: ${day}\nrecorded: ${day}\nrecorders: [{person: ana}]\nmethod: set-up\n`,
  });
  const files = { ...founding('2026-12-01'), ...founding('2027-02-20') };
  const only = { only: ['founding-unconfirmed'] };
  expect(told(checkExample(files, only))).toEqual(['founding-unconfirmed advice']);
});
