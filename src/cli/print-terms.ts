/** The formats of `circles terms`. */
import { termsEn } from '../messages/en/terms.ts';
import type { Labels } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import { csv } from '../render/csv.ts';
import { jsonText, oneLine } from '../render/escape.ts';
import type { TermRow } from '../services/terms.ts';
import { type TableWishes, table } from './table.ts';

/** The names of the columns, for programs: they never change with the group's words. */
const COLUMNS = ['circle', 'role', 'person', 'start', 'end', 'days', 'state', 'words'] as const;

/** JSON for programs, in standard terms. */
export function termsAsJson(rows: readonly TermRow[], today: IsoDate): string {
  return `${jsonText({ version: 1, today, terms: rows })}\n`;
}

/** Rows for a spreadsheet. */
export function termsAsCsv(rows: readonly TermRow[]): string {
  return csv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
}

/** A table for people, in the group's words. */
export function termsAsTable(rows: readonly TermRow[], labels: Labels, wishes: TableWishes): string {
  const { heading } = termsEn(labels);
  const cells = rows.map((row) => [
    row.circleName,
    row.roleTitle,
    row.personName,
    row.start,
    row.end ?? '',
    row.days === undefined ? '' : String(row.days),
    row.words,
  ]);
  const titles = [
    heading.circle,
    heading.role,
    heading.person,
    heading.start,
    heading.end,
    heading.days,
    heading.words,
  ];
  return table({ heading: titles, rows: cells.map((row) => row.map((cell) => oneLine(cell))) }, wishes);
}
