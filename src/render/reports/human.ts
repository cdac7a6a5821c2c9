/** Findings for people at a terminal: the line in question, what is the case, why it matters, what to do next. */
import { reportEn } from '../../messages/en/report.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';
import type { Style } from '../style.ts';
import { codeFrame } from './code-frame.ts';
import { placeText } from './place-text.ts';
import type { Report, ReportOptions } from './report.ts';
import { wrapWords } from './wrap-words.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** Grouped by severity, the summary last; advice is only counted unless `hints` asks for it. */
export function human(report: Report, options: ReportOptions): string {
  const shown = SEVERITIES.filter((severity) => severity !== 'advice' || options.hints);
  const groups = shown.flatMap((severity) => group(report, severity, options));
  const summary = reportEn.summary(report.counts, report.today, options.hints);
  const tone = toneOf(worst(report), options.style);
  return `${[...groups, ...wrapWords(summary, options.width).map(tone)].join('\n')}\n`;
}

function group(report: Report, severity: Severity, options: ReportOptions): readonly string[] {
  const findings = report.findings.filter((finding) => finding.severity === severity);
  if (findings.length === 0) return [];
  const heading = options.style.strong(reportEn.heading(severity, findings.length));
  return [heading, '', ...findings.flatMap((finding) => [...block(report, finding, options), ''])];
}

function block(report: Report, finding: Finding, options: ReportOptions): readonly string[] {
  const { style } = options;
  const severity = toneOf(finding.severity, style)(reportEn.severity(finding.severity));
  return [
    `${style.strong(placeText(finding))}  ${severity}  ${style.muted(`${finding.rule} ${oneLine(finding.entity)}`)}`,
    ...codeFrame(report.lines(finding.file), finding.position, options),
    ...sentence(finding.what, options),
    ...sentence(`${reportEn.why}: ${finding.why}`, options).map(style.muted),
    ...sentence(`${reportEn.next}: ${finding.next}`, options),
    ...finding.related.flatMap((other) => sentence(`${reportEn.related}: ${placeText(other)}`, options)),
  ];
}

function sentence(text: string, options: ReportOptions): readonly string[] {
  return wrapWords(oneLine(text), options.width, 2);
}

function worst({ counts }: Report): Severity | 'none' {
  if (counts.error > 0) return 'error';
  return counts.warning > 0 ? 'warning' : 'none';
}

function toneOf(severity: Severity | 'none', style: Style): (text: string) => string {
  switch (severity) {
    case 'error':
      return style.bad;
    case 'warning':
      return style.warning;
    case 'advice':
      return style.muted;
    case 'none':
      return style.good;
  }
}
