/** Comma-separated values as RFC 4180 has them, harmless in a spreadsheet. */

/** What a cell holds; numbers are never mistaken for formulas, undefined is an empty cell. */
export type Cell = string | number | undefined;

/** Rows as text, each ended by CR LF; a heading is simply the first row. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'number' ? String(cell) : guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run what starts like a formula; an apostrophe in front makes it text. Source: OWASP, CSV injection. */
function guarded(text: string): string {
  return /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
