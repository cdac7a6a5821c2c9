/** A word of a command that is printed to be typed or copied. */
import { oneLine } from './escape.ts';

/** `word` as a shell reads it as one word: as it is where nothing in it means something, else within single quotes. */
export function shellWord(word: string): string {
  const shown = oneLine(word);
  // Here and not above, where reading the properties of all letters would be part of every start.
  return /^[\p{L}\p{N}_@%+:,./=-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
