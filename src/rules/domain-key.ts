/** When two domain items say the same. */

/** The words of an item without case, signs and further spaces, in their order. */
export function domainKey(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [text]
  ).join(' ');
}
