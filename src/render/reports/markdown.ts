/** Findings as Markdown, for the summary of a job and for people without a terminal. */
import { reportEn } from '../../messages/en/report.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';
import { markdownCode, markdownSentence } from '../markdown-sentence.ts';
import { placeText } from './place-text.ts';
import type { Report } from './report.ts';

/** GitHub refuses a summary of more than 1 MiB (docs.github.com, "Workflow commands", "Job summaries"); other steps may add to the same. */
const LARGEST = 900 * 1024;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** The summary, then what was found by severity, advice folded; what there is no room for is counted. */
export function markdown(report: Report): string {
  const { counts, today } = report;
  let room = LARGEST;
  let left = 0;
  const fitting = (finding: Finding): readonly string[] => {
    const text = room < 0 ? '' : item(finding);
    room -= new TextEncoder().encode(text).length;
    if (room >= 0) return [text];
    left += 1;
    return [];
  };
  const sections = SEVERITIES.flatMap((severity) => {
    const found = report.of(severity);
    return section(severity, found.length, found.flatMap(fitting));
  });
  const rest = left === 0 ? [] : [markdownSentence(reportEn.leftOut(left)), ''];
  return [`${markdownSentence(reportEn.summary(counts, today, true))}`, '', ...sections, ...rest].join('\n');
}

function section(severity: Severity, count: number, items: readonly string[]): readonly string[] {
  if (count === 0) return [];
  const heading = reportEn.heading(severity, count);
  if (severity !== 'advice') return [`### ${heading}`, '', ...items];
  return ['<details>', `<summary>${heading}</summary>`, '', ...items, '</details>', ''];
}

function item(finding: Finding): string {
  const { rule, entity, what, why, next, related } = finding;
  const sentences = [what, `${reportEn.why}: ${why}`, `${reportEn.next}: ${next}`];
  return [
    `- ${markdownCode(placeText(finding))} **${markdownSentence(rule)}** ${markdownCode(oneLine(entity))}`,
    ...sentences.map(markdownSentence),
    ...related.map((other) => `${reportEn.related}: ${markdownCode(placeText(other))}`),
  ]
    .join('<br>\n  ')
    .concat('\n');
}
