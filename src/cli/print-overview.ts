/** The formats of `circles overview`. */
import { overviewEn } from '../messages/en/overview.ts';
import { jsonText, oneLine } from '../render/escape.ts';
import { columnWidth } from '../render/reports/column-width.ts';
import { cutEnd } from '../render/reports/cut-end.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';
import type { Style } from '../render/style.ts';
import type { Overview } from '../services/overview.ts';
import type { Context } from './context.ts';
import type { Since } from './since-option.ts';
import { table } from './table.ts';

/** An organisation, and why it can't be compared where that was asked for. */
export interface Compared {
  readonly overview: Overview;
  readonly why?: string;
}

/** A folder that could not be looked at. */
export interface Unread {
  readonly folder: string;
  readonly what: string;
}

/** Everything there is to say. */
export interface Told {
  readonly seen: readonly Compared[];
  readonly unread: readonly Unread[];
  readonly since: Since | undefined;
}

/** For programs. */
export function overviewAsJson({ seen, unread, since }: Told): string {
  const organisations = seen.map(({ overview, why }) => {
    const { next, counts, failed: _, ...rest } = overview;
    const { error, warning, advice } = counts;
    const date =
      next === undefined ? null : { date: next.date, kind: next.about.kind, what: overviewEn.nextWords(next.about) };
    return { ...rest, counts: { error, warning, advice }, next: date, ...(why === undefined ? {} : { why }) };
  });
  return `${jsonText({ version: 1, ...(since === undefined ? {} : { compared: since }), organisations, unread })}\n`;
}

/** For people: a line for each, and what came since. */
export async function overviewAsText(told: Told, context: Context): Promise<string> {
  const style = await context.style();
  const { columns } = context.stdout;
  const width = columns ?? Number.POSITIVE_INFINITY;
  const all = told.seen.map(({ overview }) => overview);
  const lines = context.accessible ? sentences(all, width) : [...rows(all, columns, style)];
  return `${[...lines, ...newsLines(told, width, style)].join('\n')}\n`;
}

function sentences(all: readonly Overview[], width: number): readonly string[] {
  return all.flatMap((overview) => {
    const next = overview.next === undefined ? [] : [overviewEn.next(overview.next)];
    return wrapWords(oneLine([overviewEn.sentence(overview), ...next].join(' ')), width);
  });
}

function rows(all: readonly Overview[], columns: number | undefined, style: Style): readonly string[] {
  const cells = all.map(({ name, circles, people, roles, counts, next, contested, open }) => [
    oneLine(name),
    ...[circles, people].map(String),
    `${roles.held}/${roles.vacant}`,
    ...[counts.error, counts.warning].map(String),
    next?.date ?? '',
    contested + open === 0 ? '' : `${contested}/${open}`,
  ]);
  const wishes = { accessible: false, columns, strong: style.strong };
  const text = table({ heading: overviewEn.heading, rows: fitted(cells, columns) }, wishes);
  return [
    ...text.trimEnd().split('\n'),
    '',
    ...wrapWords(overviewEn.legend, columns ?? Number.POSITIVE_INFINITY).map(style.muted),
  ];
}

/** Numbers are never cut; a long name is, as far as the terminal asks for it. */
function fitted(cells: readonly (readonly string[])[], columns: number | undefined): readonly (readonly string[])[] {
  if (columns === undefined) return cells;
  const [, ...headings] = overviewEn.heading;
  const others = headings.map((heading, index) =>
    Math.max(columnWidth(heading), ...cells.map((row) => columnWidth(row[index + 1] ?? ''))),
  );
  const room = columns - others.reduce((sum, each) => sum + each + 2, 0);
  return cells.map(([name = '', ...rest]) => [
    cutEnd(name, Math.max(room, columnWidth(overviewEn.heading[0] ?? ''))),
    ...rest,
  ]);
}

function newsLines({ seen, since }: Told, width: number, style: Style): readonly string[] {
  if (since === undefined) return [];
  const words = overviewEn.since;
  const title = 'day' in since ? words.day(since.day) : words.revision(oneLine(since.revision));
  return ['', style.strong(title), ...seen.flatMap((one) => wrapWords(oneLine(newsOf(one)), width, 2))];
}

function newsOf({ overview: { name, since }, why = '' }: Compared): string {
  const words = overviewEn.since;
  if (since === undefined) return words.unknown({ name, why });
  const { decisions, error, warning, advice, settled } = since;
  const isQuiet = decisions + error + warning + advice + settled === 0;
  return isQuiet ? words.nothing(name) : words.one({ name, ...since });
}
