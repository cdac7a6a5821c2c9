/** Rows as borderless columns, the last one broken where it must; for screen readers and narrow terminals as one paragraph for each row. */
import { columnWidth } from '../render/reports/column-width.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';

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

/** A last column narrower than this is a pillar of words. */
const LEAST = 24;

/** The whole table, each line ended; empty without rows. */
export function table({ heading, rows }: Table, wishes: TableWishes): string {
  if (rows.length === 0) return '';
  const widths = heading.map((title, column) =>
    Math.max(columnWidth(title), ...rows.map((row) => columnWidth(row[column] ?? ''))),
  );
  const total = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  const last = (widths.at(-1) ?? 0) - (wishes.columns === undefined ? 0 : Math.max(0, total - wishes.columns));
  if (wishes.accessible || last < Math.min(LEAST, widths.at(-1) ?? 0)) return paragraphs(heading, rows);
  const lines = [heading, ...rows].flatMap((row) => linesOf(row, [...widths.slice(0, -1), last]));
  return `${[wishes.strong(lines[0] ?? ''), ...lines.slice(1)].join('\n')}\n`;
}

/** The last cell is broken between words where it is too wide. */
function linesOf(row: readonly string[], widths: readonly number[]): readonly string[] {
  const [first = '', ...more] = wrapWords(row.at(-1) ?? '', widths.at(-1) ?? 0);
  const none = row.slice(0, -1).map(() => '');
  return [line([...row.slice(0, -1), first], widths), ...more.map((rest) => line([...none, rest], widths))];
}

function line(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - columnWidth(cell))));
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
