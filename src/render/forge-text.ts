/** Text from files for comments and issues of a forge: beside Markdown it must not call anybody, link anything or start a command there. */
import { markdownText } from './charts/markdown.ts';
import { oneLine } from './escape.ts';

/** Stands between a sign and what it would call; nobody sees it. A backslash is gone before the forge looks for names. */
const APART = '&#8203;';

/**
 * Signs before which GitHub and GitLab make links or mentions, and ends of addresses they link by themselves.
 * Sources: docs.github.com "Autolinked references", docs.gitlab.com "GitLab-specific references".
 */
const CALLING =
  /(?:\\[@#~$]|[#!%^]|&amp;)(?=[\p{L}\p{N}_"])|\bGH-(?=\d)|\\:(?=\/\/)|www\\?(?=\.)|\b(?:mailto|xmpp)\\:/giu;

/** Names, titles and sentences; on one line, at most `room` characters of the text. */
export function forgeText(text: string, room = 600): string {
  return markdownText(cut(text, room))
    .replace(CALLING, (sign) => `${sign}${APART}`)
    .replace(/\\:(?= |$)/g, ':');
}

/** A sentence of ours in which commands stand between backticks: they stay commands, all else is text. */
export function forgeSentence(text: string): string {
  return text
    .split(/(`circles[^`\n]{0,300}`)/)
    .filter((part) => part !== '')
    .map((part) => (COMMAND.test(part) ? part.replace(/[^`]+/, oneLine) : edged(part)))
    .join('');
}

const COMMAND = /^`circles[^`\n]{0,300}`$/;

/** What separates it from its neighbours stays. */
function edged(text: string): string {
  const [before, after] = [/^\s/, /\s$/].map((edge) => (edge.test(text) ? ' ' : ''));
  return text.trim() === '' ? ' ' : `${before}${forgeText(text)}${after}`;
}

/** Lines as they are, in a fence that none of them can close. `language` colours it, such as `diff`. */
export function forgeCode(lines: readonly string[], language = ''): readonly string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines.map(oneLine), fence];
}

/** By characters as people count them, so that none is cut in two. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  const characters = [...text.slice(0, 2 * room + 2)];
  return characters.length <= room ? text : `${characters.slice(0, room - 1).join('')}…`;
}
