/** What a record may state of a file whose words were taken out. */
import { describe, expect, it } from 'vitest';
import { canBeSo, mayBeTakenOut, statedChange } from '../../src/changes/stated-change.ts';

const PATH = 'circles/kitchen/policies/allergens.yaml';
const THERE = { path: PATH, was: true, is: true };
const AMENDED = { change: 'policy-amended', circle: 'kitchen', policy: 'allergens', fields: ['text'] };
const RENEWED = { change: 'policy-renewed', circle: 'kitchen', policy: 'allergens' };

describe('a stated change', () => {
  it('is one of a policy, a role or a measure, at its place', () => {
    expect(statedChange(AMENDED)?.path).toBe(PATH);
    expect(statedChange({ change: 'term-started', circle: 'kitchen', term: 'cook', role: 'cook' })).toBeUndefined();
    expect(statedChange({ ...AMENDED, change: 'policy-eaten' })).toBeUndefined();
    expect(statedChange({ ...AMENDED, circle: 7 })).toBeUndefined();
  });

  it('is never one of a file by which people are asked or record', () => {
    const paths = ['circles.yaml', 'people/ana.yaml', 'circles/kitchen/circle.yaml', 'circles/kitchen/terms/cook.yaml'];
    expect(paths.filter(mayBeTakenOut)).toEqual([]);
    expect(mayBeTakenOut(PATH)).toBe(true);
  });
});

describe('it can be so', () => {
  it('only that a file came, where it was not there', () => {
    const came = { change: 'policy-adopted' };
    expect(canBeSo([came], { ...THERE, was: false }, false)).toBe(true);
    expect(canBeSo([came], THERE, false)).toBe(false);
    expect(canBeSo([AMENDED], { ...THERE, was: false }, false)).toBe(false);
  });

  it('only that it went, where it is gone', () => {
    expect(canBeSo([{ change: 'policy-removed' }], { ...THERE, is: false }, false)).toBe(true);
    expect(canBeSo([{ change: 'policy-removed' }], THERE, false)).toBe(false);
    expect(canBeSo([{ change: 'measure-removed' }], { ...THERE, is: false }, false)).toBe(false);
  });

  it('that something changed, each thing once; nothing at all only where the writing alone differed', () => {
    expect(canBeSo([AMENDED, RENEWED], THERE, false)).toBe(true);
    expect(canBeSo([AMENDED, AMENDED], THERE, false)).toBe(false);
    expect(canBeSo([], THERE, false)).toBe(false);
    expect(canBeSo([], THERE, true)).toBe(true);
    expect(canBeSo([AMENDED], THERE, true)).toBe(false);
  });

  it('only with the values of the side that can still be read', () => {
    const renewed = { ...RENEWED, from: { review: '2027-01-01' }, to: { review: '2028-01-01' } };
    expect(canBeSo([renewed], { ...THERE, before: { review: '2027-01-01' } }, false)).toBe(true);
    expect(canBeSo([renewed], { ...THERE, before: { review: '2026-01-01' } }, false)).toBe(false);
    expect(canBeSo([renewed], { ...THERE, after: { review: '2028-01-01' } }, false)).toBe(true);
    expect(canBeSo([renewed], { ...THERE, after: {} }, false)).toBe(false);
  });
});
