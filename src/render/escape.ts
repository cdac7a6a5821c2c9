/** Makes text from files harmless on a terminal and in a log: whatever is invisible or turns the writing around is spelled out. */

/** Controls (C0, DEL, C1), line and paragraph separators, direction marks and overrides, zero-width signs, tags, lone halves, and two that XML refuses. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** Nothing hidden for certain: looked at first, because it is ten times as fast and nearly always so. */
const PLAIN = /^[ -~]*$/;
const PLAIN_LINES = /^[\n -~]*$/;

/** `text` on one line, with each hidden character as `\u{1b}`; line ends and tabs are hidden characters too. */
export function oneLine(text: string): string {
  return PLAIN.test(text) ? text : text.replace(HIDDEN, spelled);
}

/** `text` with each hidden character as `\u{1b}`; line ends and tabs stay. */
export function terminalText(text: string): string {
  return text.replace(HIDDEN, (character) =>
    character === '\n' || character === '\t' ? character : spelled(character),
  );
}

/** `text` as a label in a drawing or a list: runs of white space are one blank, hidden characters spelled out, never empty. */
export function labelText(text: string): string {
  return oneLine(text.replace(/[\t\n\r ]+/g, ' ').trim()) || '—';
}

/** `value` as JSON with two spaces; hidden characters that JSON allows in texts are written as `\u202e` all the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  if (PLAIN_LINES.test(text)) return text;
  return text.replace(HIDDEN, (character) => (character === '\n' ? character : units(character)));
}

function spelled(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function units(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
