/** Nothing that is invisible or turns the writing around reaches a terminal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText, oneLine, terminalText } from '../../../src/render/escape.ts';

test('hidden characters are spelled out', () => {
  expect(oneLine('a\u001b[2J\u0000\u007f\u0085\u202e\u2066b')).toBe(
    'a\\u{1b}[2J\\u{0}\\u{7f}\\u{85}\\u{202e}\\u{2066}b',
  );
  expect(oneLine('tag\u{e0041}\ud800')).toBe('tag\\u{e0041}\\u{d800}');
  expect(oneLine('Łukasz, 山田, Олена')).toBe('Łukasz, 山田, Олена');
});

test('line ends and tabs stay only where lines are shown', () => {
  expect(oneLine('a\n\tb\r')).toBe('a\\u{a}\\u{9}b\\u{d}');
  expect(terminalText('a\n\tb\r')).toBe('a\n\tb\\u{d}');
});

test('any text: nothing hidden is left, and JSON gives it back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(terminalText(text).replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
      expect(JSON.parse(jsonText({ text }))).toEqual({ text });
      expect(jsonText({ text }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    }),
  );
});
