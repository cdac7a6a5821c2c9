/** The check as a whole: counts, what fails, and what was there before. */
import { expect, test } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { CirclesError } from '../../src/model/errors.ts';
import { exampleFiles } from '../../src/rules/example-files.ts';
import { check } from '../../src/services/check.ts';

const today = '2027-03-01';
const SECRETARY = 'circles/kitchen/terms/secretary-2026-12-01.yaml';
const expired = { [SECRETARY]: 'role: secretary\nperson: ben\nstart: 2026-12-01\nend: 2027-02-28\n' };
const vacant = { 'circles/kitchen/terms/facilitator-2026-12-01.yaml': null };
const treeOf = (files: { readonly [path: string]: string | null }) => memoryTree(exampleFiles({ files }));
const loadedOf = (files: Parameters<typeof treeOf>[0]) => load(treeOf(files));
const text = (path: string) => new TextDecoder().decode(treeOf({}).read(path));
const renamed = (circle: string) => circle.replace('name: Kitchen', 'name: Cooking');

test('nothing found, nothing fails', () => {
  const report = check({ loaded: loadedOf({}), today });
  expect(report.counts).toEqual({ error: 0, warning: 0, advice: 0, waived: 0, earlier: 0 });
  expect([report.failed('error'), report.failed('warning')]).toEqual([false, false]);
});

test('an error fails always, a warning only when asked', () => {
  const error = check({ loaded: loadedOf(expired), today });
  expect([error.failed('error'), error.failed('warning')]).toEqual([true, true]);
  const warning = check({ loaded: loadedOf(vacant), today });
  expect([warning.failed('error'), warning.failed('warning')]).toEqual([false, true]);
  expect(error.lines(SECRETARY)[3]).toBe('end: 2027-02-28');
});

test('since: what was there before does not count, what is new does', () => {
  const since = loadedOf(expired);
  const loaded = loadedOf({ ...expired, ...vacant, [SECRETARY]: `# moved down\n${expired[SECRETARY]}` });
  const report = check({ loaded, since, today });
  const failing = report.findings.filter(({ severity }) => severity !== 'advice');
  expect(failing.map(({ rule }) => rule)).toEqual(['facilitator-missing']);
  expect(report.earlier.map(({ rule }) => rule)).toEqual(['term-expired']);
  expect(report.counts).toMatchObject({ error: 0, warning: 1, earlier: 1 });
  expect(report.failed('error')).toBe(false);
});

test('since: the clock alone makes nothing new', () => {
  const loaded = loadedOf({});
  const report = check({ loaded, since: loaded, today: '2029-01-01' });
  expect(report.findings).toEqual([]);
  expect(report.counts.earlier).toBeGreaterThan(0);
});

test('since: beside an old fault of a file, further ones of the same kind are new; the old one may move', () => {
  const file = 'people/ana.yaml';
  const since = loadedOf({ [file]: 'name: Ana\nstatsu: active\n' });
  const told = (text: string) => {
    const report = check({ loaded: loadedOf({ [file]: text }), since, today, only: ['schema-invalid'] });
    return { fresh: report.findings.map(({ what }) => what), earlier: report.counts.earlier };
  };
  expect(told('# moved\n\nname: Ana\nstatsu: active\n')).toEqual({ fresh: [], earlier: 1 });
  const unknown = ['fone', 'mial', 'rol'].map((key) => `The key "${key}" is not known here.`);
  expect(told('rol: x\nname: Ana\nfone: 1\nstatsu: active\nmial: 2\n')).toEqual({
    fresh: [unknown[2], unknown[0], unknown[1]],
    earlier: 1,
  });
  expect(told('name: Ana\nfone: 1\n')).toEqual({ fresh: [unknown[0]], earlier: 0 });
});

test('since: the same words in another place of the file are another fault', () => {
  const file = 'people/ana.yaml';
  const since = loadedOf({ [file]: 'name: 5\n' });
  const both = check({ loaded: loadedOf({ [file]: 'name: 5\nemail: 5\n' }), since, today, only: ['schema-invalid'] });
  expect(both.findings.map(({ position }) => position.line)).toEqual([2]);
  const other = check({
    loaded: loadedOf({ [file]: 'name: Ana\nemail: 5\n' }),
    since,
    today,
    only: ['schema-invalid'],
  });
  expect(other.counts).toMatchObject({ error: 1, earlier: 0 });
});

test('since: a new name in the words makes nothing new', () => {
  const loaded = loadedOf({ ...vacant, 'circles/kitchen/circle.yaml': renamed(text('circles/kitchen/circle.yaml')) });
  const report = check({ loaded, since: loadedOf(vacant), today, only: ['facilitator-missing'] });
  expect(report.counts).toMatchObject({ warning: 0, earlier: 1 });
});

test('since: mending a file brings nothing to light but a day that had come before', () => {
  const circle = 'circles/kitchen/circle.yaml';
  const since = loadedOf({ ...expired, [circle]: `${text(circle)}aimm: typo\n` });
  const report = (files: { readonly [path: string]: string }) =>
    check({ loaded: loadedOf({ ...expired, ...files }), since, today, only: ['term-expired'] });
  expect(check({ loaded: since, today, only: ['term-expired'] }).counts.error).toBe(0);
  expect(report({}).counts).toMatchObject({ error: 0, earlier: 1 });
  expect(report({ [SECRETARY]: `${expired[SECRETARY]}`.replace('02-28', '02-27') }).counts.error).toBe(1);
});

test('since: in the mended file itself, what its lines said before is not new', () => {
  const broken = { [SECRETARY]: `${expired[SECRETARY]}rol: x\n` };
  const report = (files: { readonly [path: string]: string }) =>
    check({ loaded: loadedOf(files), since: loadedOf(broken), today, only: ['term-expired'] }).counts;
  expect(report(expired)).toMatchObject({ error: 0, earlier: 1 });
  expect(report({ [SECRETARY]: `${expired[SECRETARY]}`.replace('02-28', '02-27') })).toMatchObject({ error: 1 });
});

test('since: taking a waiver out brings nothing new', () => {
  const waived =
    'waivers:\n  - {rule: term-expired, entity: kitchen/secretary, reason: Soon., from: 2027-03-01, until: 2027-03-31}\n';
  const report = check({
    loaded: loadedOf(expired),
    since: loadedOf({ ...expired, '.circles/waivers.yaml': waived }),
    today,
  });
  expect(report.counts).toMatchObject({ error: 0, earlier: 1 });
});

test('only runs what is named, and says so when nobody knows the name', () => {
  const loaded = loadedOf({ ...expired, ...vacant });
  expect(check({ loaded, today, only: ['term-expired'] }).counts).toMatchObject({ error: 1, warning: 0 });
  const wrong = () => check({ loaded, today, only: ['term-expierd'] });
  expect(wrong).toThrow(CirclesError);
  expect(wrong).toThrow('No rule is called "term-expierd".');
});
