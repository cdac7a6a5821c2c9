/** Rows as borderless columns; for screen readers and narrow terminals as one paragraph for each row. */
import { columnWidth } from '../render/reports/column-width.ts';

/** Cells are already safe for a terminal; each row has as many as the heading. */
export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How it is read. */
export interface TableWishes {
  readonly accessible: boolean;
  /** Width of the terminal in cells; undefined in files and pipes, where nothing has to fit. */
  readonly columns?: number | undefined;
  /** Sets the heading off. */
  readonly strong: (text: string) => string;
}

const GAP = '  ';

/** The whole table, each line ended; empty without rows. */
export function table({ heading, rows }: Table, wishes: TableWishes): string {
  if (rows.length === 0) return '';
  const widths = heading.map((title, column) =>
    Math.max(columnWidth(title), ...rows.map((row) => columnWidth(row[column] ?? ''))),
  );
  const total = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  if (wishes.accessible || (wishes.columns !== undefined && total > wishes.columns)) return paragraphs(heading, rows);
  const lines = [heading, ...rows].map((row) => line(row, widths));
  return `${[wishes.strong(lines[0] ?? ''), ...lines.slice(1)].join('\n')}\n`;
}

function line(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columnWidth(cell)));
  return cells.join(GAP).trimEnd();
}

function paragraphs(heading: readonly string[], rows: Table['rows']): string {
  const record = (row: readonly string[]) =>
    row.flatMap((cell, column) => (cell === '' ? [] : [`${label(heading[column])}${cell}\n`])).join('');
  return rows.map(record).join('\n');
}

function label(title = ''): string {
  return title === '' ? '' : `${title}: `;
}
