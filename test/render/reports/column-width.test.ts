/** Columns are counted as the library counts them that is too slow to load here. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { columnWidth } from '../../../src/render/reports/column-width.ts';

test.each([
  'plain',
  'Łukasz Øyvind Олена',
  '山田 太郎',
  'Ça e\u0301te\u0301',
  'ｆｕｌｌ',
  '한국어',
  '© ® – …',
  '🍞 bread',
  'あア',
  'ไทย',
])('%s', (text) => {
  expect(columnWidth(text)).toBe(stringWidth(text));
});

test('names in Latin, Cyrillic, Greek, Hebrew, Chinese and Japanese', () => {
  const letter = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0xc0, max: 0x24f }),
    fc.integer({ min: 0x391, max: 0x3a1 }),
    fc.integer({ min: 0x400, max: 0x45f }),
    fc.integer({ min: 0x5d0, max: 0x5ea }),
    fc.integer({ min: 0x3041, max: 0x3096 }),
    fc.integer({ min: 0x4e00, max: 0x9fff }),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
      const text = String.fromCodePoint(...letters);
      expect(columnWidth(text)).toBe(stringWidth(text));
    }),
  );
});
