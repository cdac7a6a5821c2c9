/** One file that can't be read is one finding: what may stand in it is not called missing, and what it may say is not called wrong. */
import { expect, test } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { EXAMPLE_FOUNDING_ROUND, exampleFounding } from '../../src/rules/example-founding.ts';
import { EXAMPLE_GROUP } from '../../src/rules/example-group.ts';
import { runRules } from '../../src/rules/run.ts';

const LAYERS = 'layers: [{id: topical, name: Topics, root: general}, {id: places, name: Places, root: street}]\n';
const GROUP: { readonly [path: string]: string } = {
  ...EXAMPLE_GROUP,
  'circles.yaml': `name: Maple Street Co-op\nstatus: active\ngovernance: {max_term: P5Y}\n${LAYERS}`,
  'circles/street/circle.yaml':
    'name: Street\nlayer: places\ntype: gathering\naim: [Meeting.]\nmembers: [ana, ben, cleo]\n',
  'circles/kitchen/terms/facilitator-2026-12-01.yaml':
    'role: facilitator\nperson: ana\nstart: 2026-12-01\nend: 2030-11-30\n',
  ...exampleFounding(Object.keys(EXAMPLE_GROUP).filter((path) => path.includes('/terms/'))),
  ...EXAMPLE_FOUNDING_ROUND,
};

/** Where the settings say that it is so, a group has no leader and no links. */
const SIMPLE: { readonly [path: string]: string } = {
  'circles.yaml': `name: Maple Street Co-op\nstatus: active\npractices: [consent, reviews]\n${LAYERS}`,
  'people/ana.yaml': 'name: Ana\n',
  'circles/general/circle.yaml': 'name: All\naim: [Feeding.]\ndomain: [Money]\nmembers: [ana]\n',
  'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\naim: [Cooking.]\ndomain: [Food]\nmembers: [ana]\n',
  'circles/street/circle.yaml': 'name: Street\nlayer: places\ntype: gathering\naim: [Meeting.]\nmembers: [ana]\n',
};

const rulesFor = (files: { readonly [path: string]: string }) =>
  runRules(load(memoryTree(files)), { today: '2027-03-10' }).findings.map(({ rule, file }) => [rule, file]);

test('there is nothing to tell while all can be read', () => {
  expect(rulesFor(GROUP)).toEqual([]);
});

test.each(Object.keys(GROUP))('%s', (path) => {
  expect(rulesFor({ ...GROUP, [path]: `${GROUP[path]}broken: in: two\n` })).toEqual([['yaml-invalid', path]]);
});

test('settings that can’t be read are one finding for groups that have not taken everything up', () => {
  const errors = (files: { readonly [path: string]: string }) =>
    runRules(load(memoryTree(files)), { today: '2027-03-10' }).findings.filter(({ severity }) => severity !== 'advice');
  expect(errors(SIMPLE)).toEqual([]);
  const broken = errors({ ...SIMPLE, 'circles.yaml': 'name: Maple: Street\n' });
  expect(broken.map(({ rule }) => rule)).toEqual(['yaml-invalid']);
});
