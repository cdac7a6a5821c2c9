/** How many columns of a terminal a text takes; our own, because `string-width` takes 30 ms to load, a third of what `circles check` may take. */

const PLAIN = /^[ -~]*$/;
/** East Asian wide and full-width characters, and emoji. Source: Unicode Standard Annex 11. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns of `text` on one line; joined emoji count each by itself. */
export function columnWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  // Here and not above, where reading the properties of all letters would be part of every start.
  if (/[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
