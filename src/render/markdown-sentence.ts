/** Sentences with commands in them as Markdown that a forge shows beside its own: no markup, link, mention or HTML of their own. */
import { markdownEscaped } from './charts/markdown.ts';
import { labelText, oneLine } from './escape.ts';

/** A command between backticks; two backticks in a row are somebody's own. */
const COMMAND = /(?<!`)`([^`]+)`(?!`)/g;

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

/** `text` on one line, nothing in it a command: a name, a title, what somebody wrote; at most `room` characters of it. */
export function markdownLine(text: string, room = 600): string {
  return plain(labelText(cut(text, room))).replace(LEADING, leading);
}

/** `text` as code, whatever it holds. */
export function markdownCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = /^`|`$|^ .* $/.test(text) ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

/**
 * What forges make mentions, references and links of, even where it is escaped: their filters run on the finished page. Sources:
 * docs.github.com "Autolinked references and URLs", docs.gitlab.com "GitLab-specific references". In a function, because reading the
 * properties of all letters would else be part of every start.
 */
function reference(): RegExp {
  return /\\?(@)|([#!%^]|\\[~$]|&amp;)(?=[\p{L}\p{N}_"])|\b(GH-)(?=\d)|(\\:)(?=\/\/)|(www\\?)(?=\.)|\b((?:mailto|xmpp)\\:)/giu;
}

function plain(text: string): string {
  return markdownEscaped(text)
    .replace(reference(), (found, at) => `${at ?? found}&#8203;`)
    .replace(/\\:(?= |$)/g, ':');
}

function leading(sign: string): string {
  return /\d/.test(sign) ? `${sign}&#8203;` : `\\${sign}`;
}

/** By characters as people count them, so that none is cut in two. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  const characters = [...text.slice(0, 2 * room + 2)];
  return characters.length <= room ? text : `${characters.slice(0, room - 1).join('')}…`;
}

/** Lines as they are, in a fence that none of them can close. `language` colours it, such as `diff`. */
export function markdownFence(lines: readonly string[], language = ''): readonly string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines.map(oneLine), fence];
}
