/** The screen on terminals of every size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidth } from '../../src/render/reports/column-width.ts';
import { fieldOf } from '../../src/ui/field.ts';
import { clip, fold } from '../../src/ui/fold.ts';
import { layout } from '../../src/ui/layout.ts';
import type { View } from '../../src/ui/view.ts';

const EMPTY: View = { scene: undefined, notes: [], question: undefined, help: undefined, scroll: 0 };
const STANDARD = { columns: 80, rows: 24 };

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom('日本語の題名', '\u001b]0;evil\u0007', 'a\nb\n\nc', '👩‍👩‍👧 family', 'x'.repeat(300), ''),
);
const many = fc.array(texts, { maxLength: 12 });
const voice = fc.record({ name: texts, said: fc.option(texts, { nil: undefined }) });
const scene = fc.record(
  {
    title: texts,
    step: fc.record({ name: texts, number: fc.nat(9), of: fc.nat(9) }),
    says: many,
    text: many,
    voices: fc.array(voice, { maxLength: 30 }),
  },
  { requiredKeys: ['title', 'says'] },
);
const choices = fc.record({
  kind: fc.constant('choose' as const),
  question: texts,
  choices: fc.array(fc.record({ label: texts, key: fc.constantFrom('a', '10') }), { minLength: 1, maxLength: 30 }),
  at: fc.option(fc.nat(5), { nil: undefined }),
});
const typing = fc.record({
  kind: fc.constant('field' as const),
  question: texts,
  before: many,
  field: texts.chain((text) => {
    const field = fieldOf(text);
    return fc.nat(field.letters.length).map((at) => ({ ...field, at }));
  }),
  preset: fc.option(texts, { nil: undefined }),
  lines: fc.boolean(),
  list: fc.boolean(),
});
const view: fc.Arbitrary<View> = fc.record({
  scene: fc.option(scene, { nil: undefined }),
  notes: many,
  question: fc.oneof(choices, typing),
  help: fc.option(texts, { nil: undefined }),
  scroll: fc.nat(40),
});
const size = fc.record({ columns: fc.integer({ min: 40, max: 130 }), rows: fc.integer({ min: 12, max: 50 }) });

describe('whatever is shown, on a terminal of whatever size', () => {
  it('fills the room exactly, is nowhere too wide, and holds nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(view, size, (shown, { columns, rows }) => {
        const { lines, cursor } = layout(shown, { columns, rows });
        expect(lines).toHaveLength(rows - 1);
        expect(lines.filter(({ text }) => columnWidth(text) > columns)).toEqual([]);
        expect(lines.filter(({ text }) => /[\u0000-\u001f\u007f-\u009f\u202e]/.test(text))).toEqual([]);
        if (cursor !== undefined) expect([cursor.x <= columns, cursor.y < rows]).toEqual([true, true]);
      }),
      { numRuns: 100 },
    );
  });
});

/** A field in which this was typed, with the cursor behind so many letters. */
function typed(text: string, at = fieldOf(text).letters.length): View['question'] {
  const field = { ...fieldOf(text), at };
  return { kind: 'field', question: 'Why?', before: [], field, preset: undefined, lines: true, list: false };
}

describe('the screen', () => {
  const text = Array.from({ length: 40 }, (_, at) => `Line ${at + 1}.`);
  const long: View = { ...EMPTY, scene: { title: 'Oven', says: ['Read it out.'], text } };

  it('shows a page of a long text, says how much there is, and scrolls to its end and no further', () => {
    const first = layout(long, STANDARD);
    expect(first.lines.map((line) => line.text).join('\n')).toMatch(/Line 1\.[\s\S]*lines 1 to \d+ of 40/);
    const last = layout({ ...long, scroll: 999 }, STANDARD);
    expect(last.lines.map((line) => line.text).join('\n')).toMatch(/Line 40\.\n +lines \d+ to 40 of 40/);
    expect(first.furthest).toBe(40 - first.page);
  });

  it('names everybody in one sentence where a line for each has no room', () => {
    const voices = Array.from({ length: 30 }, (_, at) => ({ name: `P${at}`, said: at < 2 ? 'consents' : undefined }));
    const { lines } = layout({ ...long, scene: { title: 'Oven', says: [], text: ['We buy it.'], voices } }, STANDARD);
    expect(lines.map((line) => line.text).join('\n')).toContain('P0: consents · P1: consents · P2 · P3');
  });

  it('keeps the cursor where the next letter goes, behind wide letters and in the second row', () => {
    const question = typed('大きすぎる');
    expect(layout({ ...EMPTY, question }, STANDARD).cursor?.x).toBe(2 + 10);
    const second = layout({ ...EMPTY, question: typed('a\nbc') }, STANDARD);
    expect(second.cursor?.x).toBe(2 + 2);
    expect(second.lines[second.cursor?.y ?? 0]?.text).toBe('> bc');
  });

  it('breaks what is typed between words, and keeps the cursor at its letter', () => {
    const narrow = { columns: 40, rows: 24 };
    const words = 'We buy a used oven for at most four hundred euros.';
    const row = (at?: number) => {
      const { lines, cursor } = layout({ ...EMPTY, question: typed(words, at) }, narrow);
      return [lines[cursor?.y ?? 0]?.text, cursor?.x];
    };
    expect(row()).toEqual(['> hundred euros.', 2 + 'hundred euros.'.length]);
    expect(row(words.indexOf('hundred'))).toEqual(['> hundred euros.', 2]);
    expect(row(words.indexOf('our'))).toEqual(['> We buy a used oven for at most four ', 2 + words.indexOf('our')]);
  });
});

describe('long lines', () => {
  it('break between words, and inside a word only where it is longer than a line', () => {
    expect(fold('  one two three', 9)).toEqual(['  one two', '  three']);
    expect(fold('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(fold('大きすぎる', 4)).toEqual(['大き', 'すぎ', 'る']);
  });

  it('are clipped with a sign that something is left out', () => {
    expect([clip('short', 9), clip('much too long', 9), clip('大きすぎる', 5)]).toEqual([
      'short',
      'much too…',
      '大き…',
    ]);
  });
});
