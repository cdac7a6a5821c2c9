/** When two domain items say the same. */

/** The words of an item without case, signs and further spaces, in their order. */
export function domainKey(text: string): string {
  return (wordsIn(text) ?? [text]).join(' ');
}

// Most texts are in plain letters, of which the platform finds the words in a tenth of the time.
function wordsIn(text: string): readonly string[] | null {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g);
  return text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
}
