/** One text for each word that many files say: ids and days are then the same in memory too, and are compared without being read. */

// Ids and days; what is longer is seldom said twice.
const LONGEST = 40;

const words = new Map<string, string>();

/** `word`, as it was first read. */
export function sharedWord(word: string): string {
  if (word.length > LONGEST) return word;
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, word);
  return word;
}
