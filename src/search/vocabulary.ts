/** Words as a search compares them: plain, without what says nothing, as stems, with the rows of words that mean nearly the same. */
import { stemmer } from 'stemmer';
import type { EverydayWords } from '../messages/en/everyday-words.ts';

/** What can be done with the words of a language. */
export interface Vocabulary {
  readonly words: EverydayWords;
  /** The words that say something, in small letters without marks, in the order of the text. */
  readonly wordsIn: (text: string) => readonly string[];
  /** A word's stem. Source: Porter, An algorithm for suffix stripping (1980). */
  readonly stem: (word: string) => string;
  /** The signs of the rows that hold the word, or another of the same stem. */
  readonly rowsOf: (word: string) => readonly string[];
}

/** Marks the number of a row, so that it is no word. */
const ROW = '#';

/** The vocabulary of a language. */
export function vocabularyOf(words: EverydayWords): Vocabulary {
  const rows = new Map<string, string[]>();
  const stems = new Map<string, string>();
  const stem = (word: string): string => {
    const known = stems.get(word) ?? stemmer(word);
    stems.set(word, known);
    return known;
  };
  words.alike.forEach((row, number) => {
    for (const one of new Set(row.map(stem))) rows.set(one, [...(rows.get(one) ?? []), `${ROW}${number}`]);
  });
  return {
    words,
    wordsIn: (text) => plainWords(text, words),
    stem,
    rowsOf: (word) => rows.get(stem(word)) ?? [],
  };
}

function plainWords(text: string, { phrases, ignored }: EverydayWords): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  const said = phrases.reduce((known, [phrase, word]) => known.replace(phrase, ` ${word} `), plain);
  return (said.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !ignored.has(word));
}
