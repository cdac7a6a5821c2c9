/** How many columns of a terminal a text takes. */
import stringWidth from 'string-width';

/** Columns; wide characters take two. Most text is plain ASCII, which needs no counting. */
export function columnWidth(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
