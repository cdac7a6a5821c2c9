/** An identity as six short words: easy to read aloud, to compare and to type; the digest itself stays what programs use. */
import type { Digest } from './decision-record.ts';

/** Sixteen consonants and four vowels make 64 syllables, so each syllable holds six bits. Source: Wilkerson, Proquints (2009). */
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

const WORDS = 6;
const SYLLABLES = 3;
const BITS = 6;

/**
 * Six words of three syllables, joined by hyphens (`bakoru-dimosa-…`): the first 108 bits of the digest, six bits a syllable, the
 * first four of them the consonant. Texts that are no SHA-256 digest come back as they are.
 */
export function shortWords(digest: Digest): string {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
  if (hex === undefined) return digest;
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const syllables = Array.from({ length: WORDS * SYLLABLES }, (_, index) =>
    syllable(Number.parseInt(bits.slice(index * BITS, (index + 1) * BITS), 2)),
  );
  return Array.from({ length: WORDS }, (_, index) =>
    syllables.slice(index * SYLLABLES, (index + 1) * SYLLABLES).join(''),
  ).join('-');
}

/** The words as {@link shortWords} writes them, from how somebody typed them (`Bakoru dimosa …`); undefined when they are not six such words. */
export function typedWords(text: string): string | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  const word = new RegExp(`^(?:[${CONSONANTS}][${VOWELS}]){${SYLLABLES}}$`);
  return words.length === WORDS && words.every((one) => word.test(one)) ? words.join('-') : undefined;
}

function syllable(bits: number): string {
  return `${CONSONANTS[bits >> 2] ?? ''}${VOWELS[bits & 3] ?? ''}`;
}
