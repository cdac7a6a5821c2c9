import { expect, test } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { digestOf } from '../../src/model/digest.ts';
import { check } from '../../src/services/check.ts';
import { mended } from '../../src/services/fix.ts';

const CIRCLE = 'circles/general/circle.yaml';
const BASE = {
  'circles.yaml': 'name: Maple\nmission: To cook.\nstatus: forming\n',
  'people/ana.yaml': 'name: Ana\n',
  'people/ben.yaml': 'name: Ben\n',
  [CIRCLE]: 'name: Maple\naim: [Cook]\ndomain: [All]\nmembers: [ana, ben]\n',
};

function mend(files: Record<string, string>, decided: readonly string[] = []) {
  const tree = memoryTree(
    Object.fromEntries(
      Object.entries({ ...BASE, ...files }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    ),
  );
  const digests = new Map(decided.map((path) => [path, digestOf(tree.read(path) ?? new Uint8Array())]));
  const done = mended(tree, digests, (one) => check({ loaded: load(one), today: '2026-12-01' }).findings);
  return { ...done, text: (path: string) => new TextDecoder().decode(done.files.get(path) ?? tree.read(path)) };
}

test('each slip that can only mean one thing is put right, and all else stays', () => {
  const { text, mends } = mend({
    'people/ana.yaml': 'id: ana   # not wanted\nname: Ana\nstatsu: active   # she is\n',
    [CIRCLE]:
      'name: 12\naim: [Cook]   # well\ndomain: [All, All]\nmembers: [ana, Ben, {person: ana}]\nstatus: Active\n',
    '.circles/waivers.yaml':
      'waivers:\n  - {rule: role-vacant, entity: general/leader, reason: Soon., from: 2026-09-01, until: 2026-11-01}\n  - {rule: role-vacant, entity: general/leader, reason: Soon., from: 2026-11-01, until: 2026-12-30}\n',
  });
  expect(text('people/ana.yaml')).toBe('name: Ana\nstatus: active   # she is\n');
  expect(text(CIRCLE)).toBe('name: "12"\naim: [Cook]   # well\ndomain: [All]\nmembers: [ana, ben]\nstatus: active\n');
  expect(text('.circles/waivers.yaml').match(/until/g)).toHaveLength(1);
  expect(mends.length).toBe(8);
});

test('what was decided as it is stays, and is counted', () => {
  const files = { 'people/ana.yaml': 'name: Ana\nstatsu: active\n' };
  expect(mend(files, ['people/ana.yaml'])).toMatchObject({ mends: [], decided: 1 });
  expect(mend(files)).toMatchObject({ mends: [{ file: 'people/ana.yaml', line: 2 }], decided: 0 });
});

test('what is bound by a signature or a digest is never touched', () => {
  const proposal = 'circles/general/proposals/quiet/proposal.yaml';
  const { files } = mend({ [proposal]: 'titel: Quiet\nversion: 1\n' });
  expect([...files.keys()]).toEqual([]);
});

test('where two things can have been meant, nothing is done', () => {
  const { files } = mend({ 'people/ana.yaml': 'name: Ana\nname2: Anna\nstatus: gone\n' });
  expect([...files.keys()]).toEqual([]);
});

test('a day in another order is written as one, and one that could be two is left', () => {
  const policy = 'circles/general/policies/quiet.yaml';
  const of = (day: string) => mend({ [policy]: `title: Quiet\ntext: Ten.\nreview: ${day} # soon\n` }).text(policy);
  expect(of('31.12.2027')).toContain('review: 2027-12-31 # soon\n');
  expect(of('5/6/2027')).toContain('review: 5/6/2027 # soon\n');
});

test('no day of an agreement is chosen for the circle', () => {
  const { files } = mend({
    'circles/general/roles/secretary.yaml': 'title: Secretary\nkind: secretary\npurpose: Writes.\nterm: P6M\n',
    'circles/general/terms/secretary-2026-12-01.yaml': 'role: secretary\nperson: ana\nstart: 2026-12-01\n',
    'circles/general/policies/labels.yaml': 'title: Labels\ntext: Every dish.\n',
  });
  expect([...files.keys()]).toEqual([]);
});

test('of two that stand for the same, one is taken out only where both say the same', () => {
  const { files } = mend({ [CIRCLE]: 'name: Maple\ndomain: [All]\nmembers: [ana, {person: ana, consent: false}]\n' });
  expect([...files.keys()]).toEqual([]);
});

test('nobody gets the seat or the role of somebody else, only what is called so is meant', () => {
  const people = {
    'people/ana.yaml': 'name: Ana\n',
    'people/rene.yaml': 'name: René\n',
    'people/ren.yaml': 'name: Ren\n',
    'circles/kueche/circle.yaml': 'name: Fünfer Küche\naim: [Cook]\ndomain: [Menus]\nparent: general\nmembers: [ana]\n',
  };
  const circle = (member: string, parent: string) =>
    mend({ ...people, [CIRCLE]: `name: Maple\nmembers: [${member}]\nrecommends-to: ${parent}\n` }).text(CIRCLE);
  expect(circle('anna', 'general')).toContain('[anna]');
  expect(circle('chloe', 'general')).toContain('[chloe]');
  expect(circle('René', 'Fünfer Küche')).toBe('name: Maple\nmembers: [rene]\nrecommends-to: kueche\n');
  expect(circle('RENE', 'funfer kuche')).toBe('name: Maple\nmembers: [rene]\nrecommends-to: kueche\n');
  expect(circle('"ben; ana"', 'general')).toContain('["ben; ana"]');
});

test('where two are called so, nobody is meant', () => {
  const two = { 'people/ana-b.yaml': 'name: Anna\n', 'people/ana-k.yaml': 'name: Anna\n' };
  expect([...mend({ ...two, [CIRCLE]: 'name: Maple\nmembers: [Anna]\n' }).files.keys()]).toEqual([]);
});

test.each(['inactive', 'activ', 'paused2', 'unpaused'])('the word %s is not turned into another one', (status) => {
  expect([...mend({ [CIRCLE]: `name: Maple\nmembers: [ana, ben]\nstatus: ${status}\n` }).files.keys()]).toEqual([]);
});

test('a key that is the opposite of another one, or like two, stays', () => {
  const policy = 'circles/general/policies/labels.yaml';
  const text = 'title: Labels\ntext: Every dish.\nreview: 2027-11-30\n';
  expect([...mend({ [policy]: `${text}unbinding: true\n` }).files.keys()]).toEqual([]);
  const term = 'circles/general/terms/secretary-2026-12-01.yaml';
  expect([
    ...mend({ [term]: 'role: secretary\nperson: ana\nstart: 2026-12-01\nende: 2027-01-01\n' }).files.keys(),
  ]).toEqual([]);
});
