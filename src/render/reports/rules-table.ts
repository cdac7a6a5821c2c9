/** The table of all rules in Markdown, for the README and the handbook. */
import { reportEn } from '../../messages/en/report.ts';
import type { RulePage } from './rule-page.ts';

/** One row a rule, in the order given; † marks what is advice while the organisation is forming. */
export function rulesTable(pages: readonly RulePage[]): string {
  const words = reportEn.table;
  const rows = [
    [words.rule, words.severity, words.practice, words.title],
    ['---', '---', '---', '---'],
    ...pages.map((page) => [
      `\`${page.id}\``,
      `${reportEn.severity(page.severity)}${page.forming ? '†' : ''}`,
      page.practice ?? '',
      page.title.replaceAll('|', '\\|'),
    ]),
  ];
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
