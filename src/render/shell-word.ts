/** A word of a command that is printed to be typed or copied. */
import { oneLine } from './escape.ts';

const PLAIN = /^[\p{L}\p{N}_@%+:,./=-]+$/u;

/** `word` as a shell reads it as one word: as it is where nothing in it means something, else within single quotes. */
export function shellWord(word: string): string {
  const shown = oneLine(word);
  return PLAIN.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
