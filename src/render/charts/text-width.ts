/** How wide text is in an ordinary sans-serif font, estimated without a browser; a little generous, so that labels fit. */

const NARROW = /[ iIjlt.,:;'’|!()[\]f⟨⟩·-]/;
const WIDE = /[mwMWOQGD@%&]/;
const CAPITAL = /\p{Lu}/u;
const FULL =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{Mn}|\p{Me}|\u200c|\u200d|\ufe0f/u;

/** Width of a text in multiples of its font size. Bold text is a tenth wider. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += knownWidth(character);
  return width;
}

/** Large charts measure the same few letters millions of times. */
const known = new Map<string, number>();

function knownWidth(character: string): number {
  const width = known.get(character) ?? characterWidth(character);
  known.set(character, width);
  return width;
}

function characterWidth(character: string): number {
  if (COMBINING.test(character)) return 0;
  if (NARROW.test(character)) return 0.36;
  if (FULL.test(character)) return 1.06;
  if (WIDE.test(character)) return 0.86;
  return CAPITAL.test(character) ? 0.69 : 0.57;
}
