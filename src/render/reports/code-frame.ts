/** Shows the line of a file that a finding is about, and marks the place in it. */

import { reportEn } from '../../messages/en/report.ts';
import type { Position } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';
import { columnWidth } from './column-width.ts';
import { cutEnd } from './cut-end.ts';
import type { ReportOptions } from './report.ts';

/** In a pipe nothing is broken into lines; of a line that nobody wrote by hand only the surroundings of the place are shown. */
const WIDEST = 240;

/** A sign may be made of many characters that take no column: so many of them are looked at for each column. */
const PER_COLUMN = 4;

/** The line and a line of carets below it; in words for screen readers; nothing when the place is no part of one line, or the file as a whole. */
export function codeFrame(lines: readonly string[], position: Position, options: ReportOptions): readonly string[] {
  const source = lines[position.line - 1];
  const isPart = position.line === position.endLine && position.endColumn > position.column;
  if (source === undefined || !isPart || isWholeFile(source, position)) return [];
  if (options.accessible) return [`  ${reportEn.line(position.line)}: ${spoken(source)}`];
  const gutter = `${position.line}`;
  const room = Math.min(options.width, WIDEST) - gutter.length - 5;
  const { before, marked, after } = windowOf(source, position, room);
  const carets = '^'.repeat(Math.max(1, columnWidth(marked)));
  const { muted, bad } = options.style;
  return [
    `  ${muted(`${gutter} |`)} ${before}${marked}${after}`,
    `  ${muted(`${' '.repeat(gutter.length)} |`)} ${' '.repeat(columnWidth(before))}${bad(carets)}`,
  ];
}

function spoken(source: string): string {
  const text = source
    .slice(0, WIDEST * PER_COLUMN)
    .replaceAll('\t', ' ')
    .trim();
  return cutEnd(oneLine(text), WIDEST);
}

/** A tab is one arrow, so that it is seen, and the carets stand below what they mark. */
function visible(text: string): string {
  return oneLine(text.replaceAll('\t', '→'));
}

/** What is about a file as a whole stands at its first line, which says nothing of it. */
function isWholeFile(source: string, { line, column, endColumn }: Position): boolean {
  return line === 1 && column === 1 && endColumn > source.trimEnd().length;
}

interface Window {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The three parts of the line, made safe; what does not fit into `room` columns is left out at the ends. */
function windowOf(source: string, { column, endColumn }: Position, room: number): Window {
  const reach = room * PER_COLUMN;
  const start = column - 1;
  const marked = visible(source.slice(start, Math.min(endColumn - 1, start + reach)));
  const before = visible(source.slice(Math.max(0, start - reach), start));
  const after = visible(source.slice(endColumn - 1, endColumn - 1 + reach).trimEnd());
  if (columnWidth(before + marked + after) <= room) return { before, marked, after };
  const cut = cutEnd(marked, room);
  const left = Math.max(0, room - columnWidth(cut));
  return {
    before: cutStart(before, left),
    marked: cut,
    after: cutEnd(after, left - columnWidth(cutStart(before, left))),
  };
}

function cutStart(text: string, room: number): string {
  const backwards = cutEnd([...text].reverse().join(''), room);
  return [...backwards].reverse().join('');
}
