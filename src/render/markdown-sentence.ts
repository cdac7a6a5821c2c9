/** Sentences with commands in them as Markdown that a forge shows beside its own: no markup, link, mention or HTML of their own. */
import { markdownEscaped } from './charts/markdown.ts';
import { labelText } from './escape.ts';

/** A command between backticks; two backticks in a row are somebody's own. */
const COMMAND = /(?<!`)`([^`]+)`(?!`)/g;

/** What forges make mentions and references of, even where it is escaped: their filters run on the finished page. */
const REFERENCE = /\\?(@)|([#!])(?=\d)/g;

/** At the start of a line these make a list, a heading or a rule. */
const LEADING = /^([-+=#]|\d+(?=[.)]))/;

/** `text` on one line; what stands between backticks stays a command, all other signs are shown as they are. */
export function markdownSentence(text: string): string {
  const line = labelText(text);
  let done = 0;
  let written = '';
  for (const found of line.matchAll(COMMAND)) {
    written += plain(line.slice(done, found.index)) + markdownCode(found[1] ?? '');
    done = found.index + found[0].length;
  }
  return (written + plain(line.slice(done))).replace(LEADING, leading);
}

/** `text` as code, whatever it holds. */
export function markdownCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = /^`|`$|^ .* $/.test(text) ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

function plain(text: string): string {
  return markdownEscaped(text)
    .replace(REFERENCE, (_, at, sign) => `${at ?? sign}&#8203;`)
    .replace(/\\:(?= |$)/g, ':');
}

function leading(sign: string): string {
  return /\d/.test(sign) ? `${sign}&#8203;` : `\\${sign}`;
}
