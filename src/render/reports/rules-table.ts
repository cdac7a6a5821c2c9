/** The tables of all rules in Markdown, for the README and the handbook. */
import { reportEn } from '../../messages/en/report.ts';
import type { RulePage } from './rule-page.ts';

/** Rows of the catalogue that have no rule. */
interface LeftOut {
  readonly rows: readonly string[];
  readonly what: string;
  readonly why: string;
}

/** One row a rule, in the order given; † marks what is advice while the organisation is forming. */
export function rulesTable(pages: readonly RulePage[]): string {
  const words = reportEn.table;
  return table([
    [words.rule, words.severity, words.practice, words.title, words.covers],
    ...pages.map((page) => [
      `\`${page.id}\``,
      `${reportEn.severity(page.severity)}${page.forming ? '†' : ''}`,
      page.practice ?? '',
      page.title,
      page.covers.join(', '),
    ]),
  ]);
}

/** One row for what the rules look after, with their names and nothing else. */
export function rulesByGroup(pages: readonly RulePage[]): string {
  const words = reportEn.table;
  const groups = [...new Set(pages.map(({ group }) => group))];
  const idsOf = (group: RulePage['group']) => pages.filter((page) => page.group === group).map(({ id }) => `\`${id}\``);
  return table([
    [words.about, words.rules],
    ...groups.map((group) => [reportEn.group[group], idsOf(group).join(', ')]),
  ]);
}

/** One row for each thing that has no rule, and why. */
export function leftOutTable(leftOut: readonly LeftOut[]): string {
  const words = reportEn.table;
  return table([
    [words.covers, words.what, words.why],
    ...leftOut.map(({ rows, what, why }) => [rows.join(', '), what, why]),
  ]);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
