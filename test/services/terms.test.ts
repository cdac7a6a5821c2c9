/** The rows of `circles terms`, exact on the boundary day. */
import { describe, expect, it } from 'vitest';
import { termsAsCsv } from '../../src/cli/print-terms.ts';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import { findCircle, findPerson } from '../../src/services/find-by-name.ts';
import { type TermFilter, terms } from '../../src/services/terms.ts';

const FILES = {
  'circles.yaml': 'format: 1\nname: Maple\nmission: To cook.\n',
  'people/ana.yaml': 'name: Ana Ruiz\nstatus: active\n',
  'people/ben.yaml': 'name: Ben\nstatus: active\n',
  'people/bena.yaml': 'name: ben\nstatus: active\n',
  'circles/kitchen/circle.yaml': 'name: The Kitchen\naim: [Cooking.]\ndomain: [Food]\nmembers: [ana, ben]\n',
  'circles/kitchen/roles/cook.yaml': 'title: "=Cook, first"\npurpose: Cooks.\n',
  'circles/kitchen/terms/cook-2026-01-01.yaml': 'role: cook\nperson: ana\nstart: 2026-01-01\nend: 2026-06-30\n',
};

function organisation(more: { readonly [path: string]: string } = {}): Organisation {
  const loaded = load(memoryTree({ ...FILES, ...more }));
  expect(loaded.faults).toEqual([]);
  return loaded.organisation;
}

function statesOn(today: string, more: { readonly [path: string]: string } = {}, filter: TermFilter = {}) {
  return terms(organisation(more), today, filter).map(({ state, days, words }) => [state, days, words]);
}

describe('a term', () => {
  it.each([
    ['2025-12-31', 'planned', 181, 'starts tomorrow'],
    ['2026-01-01', 'running', 180, 'ends in 180 days'],
    ['2026-06-29', 'running', 1, 'ends tomorrow'],
    ['2026-06-30', 'running', 0, 'today is its last day'],
    ['2026-07-01', 'expired', -1, 'ended on Tuesday 30 June 2026, yesterday; carries on until the next selection'],
  ])('on %s', (today, ...row) => {
    expect(statesOn(today)).toEqual([row]);
  });

  it('that was ended early ends on that day', () => {
    const path = 'circles/kitchen/terms/cook-2026-01-01.yaml';
    const more = { [path]: `${FILES[path as keyof typeof FILES]}ended: 2026-03-31\n` };
    expect(statesOn('2026-03-31', more)).toEqual([['running', 0, 'today is its last day']]);
    expect(statesOn('2026-04-01', more)).toEqual([['ended', -1, 'ended early, yesterday']]);
  });

  it('is followed once a later one of the same role has started', () => {
    const next = 'role: cook\nperson: ben\nstart: 2026-05-01\nend: 2026-12-31\n';
    const more = { 'circles/kitchen/terms/cook-2026-05-01.yaml': next };
    expect(statesOn('2026-04-30', more).map(([state]) => state)).toEqual(['running', 'planned']);
    expect(statesOn('2026-05-01', more).map(([state]) => state)).toEqual(['succeeded', 'running']);
  });
});

describe('the filters', () => {
  it('keep what ends within a time, its last day included', () => {
    expect(statesOn('2026-06-20', {}, { within: 'P9D' })).toEqual([]);
    expect(statesOn('2026-06-20', {}, { within: 'P10D' })).toHaveLength(1);
    expect(statesOn('2026-07-01', {}, { within: 'P10D' })).toEqual([]);
  });

  it('keep what has expired, from the day after', () => {
    expect(statesOn('2026-06-30', {}, { expired: true })).toEqual([]);
    expect(statesOn('2026-07-01', {}, { expired: true })).toHaveLength(1);
  });

  it('keep one circle and one person', () => {
    expect(statesOn('2026-06-20', {}, { circle: 'kitchen', person: 'ana' })).toHaveLength(1);
    expect(statesOn('2026-06-20', {}, { person: 'ben' })).toEqual([]);
  });
});

describe('names', () => {
  it.each([['kitchen'], ['The Kitchen'], ['the  kitchen']])('%s finds the circle', (name) => {
    expect(findCircle(organisation(), name).id).toBe('kitchen');
  });

  it('that nobody has are refused with the nearest one', () => {
    expect(() => findPerson(organisation(), 'Ana Riuz')).toThrow('Nobody here is called "Ana Riuz".');
    expect(() => findCircle(organisation(), 'kithcen')).toThrow(
      expect.objectContaining({ hint: 'Did you mean kitchen?' }),
    );
  });

  it('that several have are refused, ids are not', () => {
    expect(() => findPerson(organisation(), 'BEN')).toThrow(expect.objectContaining({ code: 'several-person' }));
    expect(findPerson(organisation(), 'ben').id).toBe('ben');
  });
});

describe('csv', () => {
  it('keeps days as numbers, also when they are behind', () => {
    const text = termsAsCsv(terms(organisation(), '2026-07-01'));
    expect(text.split('\r\n')[1]).toMatch(/^kitchen,cook,ana,2026-01-01,2026-06-30,-1,expired,"ended on .*"$/);
  });
});
