/** What a group may put aside, for how long, and what becomes of it. */
import { expect, test } from 'vitest';
import { checkExample, told } from './check-example.ts';

const expired = {
  'circles/kitchen/terms/secretary-2026-12-01.yaml':
    'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-02-28\n',
};

function waiver(rule: string, entity: string, days: { from: string; until: string }) {
  const { from, until } = days;
  return {
    '.circles/waivers.yaml': `waivers:\n  - {rule: ${rule}, entity: ${entity}, reason: Soon., from: ${from}, until: ${until}}\n`,
  };
}

const march = { from: '2027-03-01', until: '2027-03-31' };

test('a dated error in force is put aside, counted apart', () => {
  const run = checkExample({ ...expired, ...waiver('term-expired', 'kitchen/secretary', march) });
  expect(run.findings).toEqual([]);
  expect(told({ findings: run.waived })).toEqual(['term-expired error']);
});

test('it counts on its first and last day, and on no other', () => {
  const files = {
    ...expired,
    ...waiver('term-expired', 'kitchen/secretary', { from: '2027-03-02', until: '2027-03-04' }),
  };
  const on = (today: string) => told(checkExample(files, { today }));
  expect(on('2027-03-01')).toEqual(['term-expired error']);
  expect(on('2027-03-02')).toEqual([]);
  expect(on('2027-03-04')).toEqual([]);
  expect(on('2027-03-05')).toEqual(['term-expired error', 'waiver-expired warning']);
});

test('another entity is not meant', () => {
  const run = checkExample({ ...expired, ...waiver('term-expired', 'kitchen/leader', march) });
  expect(told(run)).toEqual(['term-expired error']);
});

test('an unlawful one puts nothing aside', () => {
  const tooLong = waiver('term-expired', 'kitchen/secretary', { from: '2027-03-01', until: '2027-05-31' });
  expect(told(checkExample({ ...expired, ...tooLong }))).toEqual(['waiver-invalid error', 'term-expired error']);
  const backwards = waiver('term-expired', 'kitchen/secretary', { from: '2027-03-01', until: '2027-02-28' });
  expect(told(checkExample({ ...expired, ...backwards }))).toContain('waiver-invalid error');
  const unknown = waiver('term-expierd', 'kitchen/secretary', march);
  expect(told(checkExample({ ...expired, ...unknown }))).toContain('waiver-invalid error');
});

test('an error that no date brought about cannot be put aside', () => {
  const noLeader = { 'circles/general/terms/leader-2026-12-01.yaml': null };
  const run = checkExample({ ...noLeader, ...waiver('leader-missing', 'general/leader', march) });
  expect(told(run)).toEqual(['waiver-invalid error', 'leader-missing error']);
  expect(run.waived).toEqual([]);
});

test('a rule that was set down to a warning can be', () => {
  const run = checkExample({
    'circles.yaml': 'name: Maple Street Co-op\nrules: {leader-missing: warning}\n',
    'circles/general/terms/leader-2026-12-01.yaml': null,
    ...waiver('leader-missing', 'general/leader', march),
  });
  expect(told(run)).toEqual([]);
  expect(told({ findings: run.waived })).toEqual(['leader-missing warning']);
});

test('a rule that always counts cannot be, even when it finds nothing now', () => {
  const files = waiver('objection-open', 'kitchen/2027-02-01-label-allergens', march);
  expect(told(checkExample(files))).toEqual(['waiver-invalid error']);
});

test('only runs the rules that are named, and still knows what is put aside', () => {
  const files = { ...expired, ...waiver('term-expired', 'kitchen/secretary', march) };
  const run = checkExample(files, { only: ['term-expired'] });
  expect([run.findings.length, run.waived.length]).toEqual([0, 1]);
});

test('that a waiver has expired cannot be put aside in its turn', () => {
  const again = [
    '  - {rule: term-expired, entity: kitchen/secretary, reason: Soon., from: 2027-01-01, until: 2027-02-28}',
    '  - {rule: waiver-expired, entity: term-expired kitchen/secretary, reason: Hush., from: 2027-03-01, until: 2027-03-31}',
  ];
  const run = checkExample({ ...expired, '.circles/waivers.yaml': `waivers:\n${again.join('\n')}\n` });
  expect([...told(run)].sort()).toEqual(['term-expired error', 'waiver-expired warning', 'waiver-invalid error']);
});
