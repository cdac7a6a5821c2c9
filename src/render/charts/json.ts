/** The chart as data, for other programs. */
import type { Outline } from './outline.ts';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
const VERSION = 1;

/** Characters that are legal inside JSON but turn or hide text wherever it is shown. */
const UNSAFE = /[<>&\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The outline as indented JSON, safe to paste into a page. Ends with a line break. */
export function jsonChart(outline: Outline): string {
  const text = JSON.stringify({ version: VERSION, ...outline }, null, 2);
  return `${text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
