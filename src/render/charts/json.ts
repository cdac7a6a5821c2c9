/** The chart as data, for other programs. */
import { jsonText } from '../escape.ts';
import type { Outline } from './outline.ts';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
const VERSION = 1;

/** The outline as indented JSON, safe to paste into a page. Ends with a line break. */
export function jsonChart(outline: Outline): string {
  const text = jsonText({ version: VERSION, ...outline });
  return `${text.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)}\n`;
}
