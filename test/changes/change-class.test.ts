/** The class of changes: the strictest of them, and what may pass as a matter of style or form. */
import { describe, expect, it } from 'vitest';
import { CHANGES } from '../../src/changes/change.ts';
import { CLASSES, classOf } from '../../src/changes/change-class.ts';
import { type Edits, edited, replaced, textAt } from './group.ts';

const POLICY = 'circles/kitchen/policies/allergens.yaml';
const COOK = 'circles/kitchen/roles/cook.yaml';
const TERM = 'circles/kitchen/terms/secretary-2026-12-01.yaml';
const KITCHEN = 'circles/kitchen/circle.yaml';
const ALLOWED = { editorial: { by: ['secretary'] } } as const;
const text = (words: string, by: string): Edits => ({ [POLICY]: replaced(POLICY, words, by) });

describe('classes', () => {
  it('hold every class that a change can have', () => {
    const used = new Set<string>(Object.values(CHANGES).map((row) => row.class));
    expect(CLASSES.filter((one) => !used.has(one))).toEqual(['editorial', 'format']);
    expect([...used].filter((one) => !CLASSES.some((known) => known === one))).toEqual([]);
  });

  it('follow from the strictest of several changes', () => {
    const edits = { ...text('Every', 'Each'), [TERM]: null, [COOK]: null, [KITCHEN]: replaced(KITCHEN, 'cleo, ', '') };
    expect(classOf(edited(edits).changes, { editorial: 'off' })).toBe('membership');
    const { [KITCHEN]: _, ...milder } = edits;
    expect(classOf(edited(milder).changes, { editorial: 'off' })).toBe('role');
  });

  it('are format where no value differs', () => {
    const written = {
      [KITCHEN]: `# who cooks\n${replaced(KITCHEN, 'members: [ben, cleo, gus]', 'members: [{person: gus}, cleo, "ben"]')}`,
    };
    const { changes } = edited(written);
    expect(changes).toEqual([]);
    expect(classOf(changes, ALLOWED)).toBe('format');
  });
});

describe('an editorial change', () => {
  it.each<[string, Edits]>([
    ['other words in a text', text('Every dish', 'Each dish')],
    ['other words in a point of a list', { [COOK]: replaced(COOK, 'Tastes', 'Tastes first') }],
    ['other words around a number', { [COOK]: replaced(COOK, 'Buys for 20 people', 'Shops for 20 persons') }],
    ['another purpose and another text', { ...text('dish', 'meal'), [COOK]: replaced(COOK, 'Plans', 'Prepares') }],
  ])('is %s, where the settings allow it', (_what, edits) => {
    const { changes } = edited(edits);
    expect(classOf(changes, ALLOWED)).toBe('editorial');
    expect(['policy', 'role']).toContain(classOf(changes, { editorial: 'off' }));
  });

  it.each<[string, Edits, string]>([
    ['another digit', text('2 hours', '3 hours'), 'policy'],
    ['another digit in another script', text('2 hours', '٣ hours'), 'policy'],
    ['a fraction', text('2 hours', '2½ hours'), 'policy'],
    ['another sign', text('2 hours', '-2 hours'), 'policy'],
    ['per cent', text('2 hours', '2% hours'), 'policy'],
    ['a number left out', text(' within 2 hours', ''), 'policy'],
    ['a title', text('always', 'mostly'), 'policy'],
    ['a text more', { [POLICY]: `${textAt(POLICY)}context: Two had reactions.\n` }, 'policy'],
    ['a point more', { [COOK]: replaced(COOK, 'Tastes', 'Tastes, Cleans') }, 'role'],
    ['no points any more', { [COOK]: replaced(COOK, 'responsibilities: [Buys for 20 people, Tastes]\n', '') }, 'role'],
    [
      'a number that wanders to another point',
      { [COOK]: replaced(COOK, 'Buys for 20 people, Tastes', 'Buys, Tastes for 20 people') },
      'role',
    ],
    ['what the holder decides alone', { [COOK]: `${textAt(COOK)}authority: [Buys pots]\n` }, 'role'],
    ['a note in a term', { [TERM]: `${textAt(TERM)}notes: Fine.\n` }, 'selection'],
    ['a person', { 'people/eva.yaml': 'name: Eva L\n' }, 'membership'],
    ['a new policy', { 'circles/kitchen/policies/b.yaml': 'title: B\ntext: B\nreview: 2027-11-30\n' }, 'policy'],
    ['style together with something else', { ...text('Every', 'Each'), [TERM]: null }, 'selection'],
  ])('is not %s', (_what, edits, found) => {
    expect(classOf(edited(edits).changes, ALLOWED)).toBe(found);
  });
});
