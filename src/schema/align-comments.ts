/** Comments at the ends of lines: where they stand, and put below one another again where they were. */
import { Lexer } from 'yaml';

/** One comment of a text. */
export interface Comment {
  /** With its sign, without the line end. */
  readonly words: string;
  /** Counted from 0. */
  readonly line: number;
  /** Where it begins in its line, counted from 0. */
  readonly column: number;
  /** Where that which stands before it in its line ends; 0 when it stands alone. */
  readonly after: number;
}

/** Every comment of a text that can be read, from top to bottom. */
export function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let line = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && !token.includes('\n')) {
      comments.push({ words: token, line, column: before.length, after: before.trimEnd().length });
    }
    if (/^[\u0002\u0018\u001f\ufeff]$/.test(token)) continue;
    const lines = token.split('\n');
    line += lines.length - 1;
    before = lines.length > 1 ? (lines.at(-1) ?? '') : before + token;
  }
  return comments;
}

/** `tidy`, with comments that stood below one another in `before` below one another again. Both hold the same comments. */
export function withAlignedComments(tidy: string, before: string): string {
  const now = commentsOf(tidy);
  const then = commentsOf(before);
  if (now.length !== then.length) return tidy;
  const lines = tidy.split('\n');
  for (const column of columns(now, then)) {
    const at = Math.max(...column.map(({ comment }) => comment.after)) + Math.min(...column.map(({ gap }) => gap));
    for (const { comment } of column) {
      const line = lines[comment.line] ?? '';
      lines[comment.line] = `${line.slice(0, comment.after).padEnd(at)}${line.slice(comment.column)}`;
    }
  }
  return lines.join('\n');
}

interface Placed {
  readonly comment: Comment;
  /** Spaces before it, as it was written. */
  readonly gap: number;
  readonly was: Comment;
}

/** Comments at the ends of lines that follow one another, grouped by the column in which they stood. */
function columns(now: readonly Comment[], then: readonly Comment[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  now.forEach((comment, index) => {
    const was = then[index];
    if (was === undefined || comment.after === 0 || was.after === 0) return;
    const placed = { comment, was, gap: was.column - was.after };
    const last = groups.at(-1)?.at(-1);
    if (last?.comment.line === comment.line - 1 && last.was.column === was.column) groups.at(-1)?.push(placed);
    else groups.push([placed]);
  });
  return groups;
}
