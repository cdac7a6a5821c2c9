/** A rule's page as text for a terminal. */
import { reportEn } from '../../messages/en/report.ts';
import { terminalText } from '../escape.ts';
import type { ReportOptions } from './report.ts';
import type { PageExample, RulePage } from './rule-page.ts';
import { wrapWords } from './wrap-words.ts';

/** What the rule wants, why, how much it weighs, an example that is found with the answer to it, and one that is fine. */
export function explainText(page: RulePage, options: Pick<ReportOptions, 'width' | 'style'>): string {
  const { style, width } = options;
  const words = reportEn.page;
  const lines = [
    `${style.strong(page.id)}`,
    ...wrapWords(page.title, width),
    '',
    ...wrapWords(page.why, width),
    '',
    ...(page.question === undefined ? [] : [...wrapWords(words.question(page.question), width), '']),
    ...wrapWords(weight(page), width),
    '',
    style.strong(words.bad(page.bad.name)),
    ...file(page.bad, options.style.muted),
    `${words.answer}:`,
    ...wrapWords(terminalText(page.bad.what), width, 2),
    ...wrapWords(terminalText(page.bad.next), width, 2),
    '',
    style.strong(words.good(page.good.name)),
    ...file(page.good, options.style.muted),
  ];
  return `${lines.join('\n')}\n`;
}

function weight({ id, severity, forming, practice, always }: RulePage): string {
  const words = reportEn.page;
  return [
    words.severity(severity, forming),
    ...(practice === undefined ? [] : [words.practice(practice)]),
    always ? words.always : words.set(id),
  ].join(' ');
}

function file({ path, text }: PageExample, muted: (text: string) => string): readonly string[] {
  const lines = terminalText(text.trimEnd()).split('\n');
  return [muted(`  # ${path}`), ...(text === '' ? [`  ${reportEn.page.absent}`] : lines.map((line) => `  ${line}`))];
}
