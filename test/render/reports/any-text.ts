/** Texts that people would use to break out of a format. */
import fc from 'fast-check';

/** One for each way that is known. */
export const HOSTILE = [
  '::error::owned',
  'a\r\nb\n::stop-commands::x',
  'x]]></failure><script>alert(1)</script>',
  '<!-- -->&amp;&lt;&#0;',
  '"\' onload="x',
  '@everyone #12 !3 ana@example.org',
  '[click](https://example.org) ![x](y) {0} {{1}} ]\\(z)',
  '| a | b |\n|---|',
  '`` ` ``` `a``b` `c`',
  '- a\n# b\n1. c\n---\n> d\n    e\n+ f\n= g',
  '%0A%25,:',
  '\u001b[31m\u202e\u0000\u0007\u200b\ufffe\ud800',
  '  two  blanks  ',
  '',
  '山田 𐐀 é 👩‍👩‍👧',
];
/** Any of them, anything at all, and signs of markup in any order. */
export const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom(...'`*_[]()<>&@#!-+=1.:/\\|~{}\n aw"\''), maxLength: 20 }),
  },
);
export const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 20 });
