/** Identities as words: always the same, told apart, and read however somebody types them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { shortWords, typedWords } from '../../src/model/short-words.ts';

const digests = fc.uint8Array({ minLength: 1, maxLength: 40 }).map(digestOf);

describe('an identity in words', () => {
  it('is the same for ever', () => {
    expect(shortWords(`sha256:${'0'.repeat(64)}`)).toBe('bababa-bababa-bababa-bababa-bababa-bababa');
    expect(shortWords(`sha256:${'f'.repeat(64)}`)).toBe('zuzuzu-zuzuzu-zuzuzu-zuzuzu-zuzuzu-zuzuzu');
    expect(shortWords(`sha256:${'0123456789abcdef'.repeat(4)}`)).toBe('bahogi-dikiva-nopusu-lozabi-fataji-numoko');
  });

  it('changes with every one of the first 108 bits and with no other', () => {
    const bytes = Buffer.alloc(32, 0x5a);
    const words = (changed: Buffer) => shortWords(`sha256:${changed.toString('hex')}`);
    for (let bit = 0; bit < 256; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
      expect(words(changed) === words(bytes)).toBe(bit >= 108);
    }
  });

  it('is read back from how people write it', () => {
    fc.assert(
      fc.property(digests, fc.constantFrom(' ', '-', '  ', ' - '), (digest, gap) => {
        const words = shortWords(digest);
        expect(typedWords(` ${words.toUpperCase().replaceAll('-', gap)} `)).toBe(words);
      }),
    );
  });

  it.each(['', 'bababa', `sha256:${'0'.repeat(64)}`, 'bababa-bababa-bababa-bababa-bababa-xababa'])(
    '%j is none',
    (text) => {
      expect(typedWords(text)).toBeUndefined();
    },
  );
});
