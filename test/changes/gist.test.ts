/** What many changes come to: counted by thing, not by change. */
import { describe, expect, it } from 'vitest';
import { affectedBy } from '../../src/changes/affected.ts';
import { diff } from '../../src/changes/diff.ts';
import { gistOf } from '../../src/changes/gist.ts';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';

const BEFORE: { readonly [path: string]: string } = {
  'circles.yaml': 'format: 1\nname: Maple\nmission: To cook.\n',
  'people/ana.yaml': 'name: Ana\n',
  'people/ben.yaml': 'name: Ben\n',
  'circles/kitchen/circle.yaml': 'name: Kitchen\naim: [Cook.]\ndomain: [Meals]\nmembers: [ana, ben]\n',
  'circles/kitchen/roles/cook.yaml': 'title: Cook\npurpose: Cooks.\n',
  'circles/kitchen/roles/buyer.yaml': 'title: Buyer\npurpose: Buys.\n',
  'circles/kitchen/terms/cook-2026-01-01.yaml': 'role: cook\nperson: ana\nstart: 2026-01-01\nend: 2026-12-31\n',
};

const TERM = 'circles/kitchen/terms/cook-2026-01-01.yaml';
const NEXT = 'circles/kitchen/terms/cook-2027-01-01.yaml';
const next = (person: string) => `role: cook\nperson: ${person}\nstart: 2027-01-01\nend: 2027-12-31\n`;

function compared(edits: { readonly [path: string]: string }) {
  const before = load(memoryTree(BEFORE)).organisation;
  const after = load(memoryTree({ ...BEFORE, ...edits })).organisation;
  const changes = diff(before, after);
  return { gist: gistOf(changes, { before, after }), affected: affectedBy(changes, { before, after }) };
}

const one = (gist: string, number = 1) => ({ gist, number });

describe('the gist', () => {
  it.each([
    ['a role in other hands', { [NEXT]: next('ben') }, [one('holder-changed')]],
    [
      'the same, with the old term ended early',
      { [NEXT]: next('ben'), [TERM]: `${BEFORE[TERM]}ended: 2026-11-30\n` },
      [one('holder-changed')],
    ],
    ['a further term for the same person', { [NEXT]: next('ana') }, [one('term-extended')]],
    [
      'a later last day',
      { [TERM]: (BEFORE[TERM] ?? '').replace('12-31', '12-31').replace('end: 2026', 'end: 2027') },
      [one('term-extended')],
    ],
    [
      'an earlier last day',
      { [TERM]: (BEFORE[TERM] ?? '').replace('end: 2026-12', 'end: 2026-10') },
      [one('term-shortened')],
    ],
    ['a term that ends', { [TERM]: `${BEFORE[TERM]}ended: 2026-11-30\n` }, [one('term-ended')]],
    [
      'a first holder',
      { 'circles/kitchen/terms/buyer-2027-01-01.yaml': next('ben').replace('cook', 'buyer') },
      [one('role-filled')],
    ],
    [
      'a circle',
      { 'circles/garden/circle.yaml': 'name: Garden\nparent: kitchen\naim: [Grow.]\nmembers: [ben]\n' },
      [one('circle-added')],
    ],
    [
      'two things of one circle',
      { 'circles/kitchen/circle.yaml': 'name: Cooking\naim: [Eat.]\ndomain: [Meals]\nmembers: [ana, ben]\n' },
      [one('circle-changed')],
    ],
    [
      'a circle that ends',
      { 'circles/kitchen/circle.yaml': `${BEFORE['circles/kitchen/circle.yaml']}status: dissolved\n` },
      [one('circle-ended')],
    ],
    ['nothing', {}, []],
  ] as const)('%s', (_, edits, expected) => {
    expect(compared(edits).gist).toEqual(expected);
  });
});

describe('who is affected', () => {
  it('is who holds, held, joins or leaves, and the circles it happens in and under', () => {
    const edits = { [NEXT]: next('ben'), [TERM]: `${BEFORE[TERM]}ended: 2026-11-30\n` };
    expect(compared(edits).affected).toEqual({ people: ['ana', 'ben'], circles: ['kitchen'] });
    const garden = { 'circles/garden/circle.yaml': 'name: Garden\nparent: kitchen\naim: [Grow.]\nmembers: [ben]\n' };
    expect(compared(garden).affected).toEqual({ people: ['ben'], circles: ['garden', 'kitchen'] });
  });
});
