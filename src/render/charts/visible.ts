/** Makes text from files harmless to show: one line, and nothing in it that is invisible or turns the writing around. */

/** Controls, line and paragraph separators, direction overrides, invisible operators, tags, halves of characters and non-characters. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

/** The text on one line; each hidden character is spelled out as `U+202E` in angle brackets that no format gives a meaning. */
export function visible(text: string): string {
  const spelled = text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(HIDDEN, (character) => `⟨U+${hex(character)}⟩`)
    .trim();
  return spelled === '' ? '⟨⟩' : spelled;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
