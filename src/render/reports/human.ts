/** Findings for people at a terminal: the line in question, what is the case, why it matters, what to do next. */
import { reportEn } from '../../messages/en/report.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';
import type { Style } from '../style.ts';
import { codeFrame } from './code-frame.ts';
import { columnWidth } from './column-width.ts';
import { placeText } from './place-text.ts';
import type { Report, ReportOptions } from './report.ts';
import { wrapWords } from './wrap-words.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** Up to so many findings of one rule are all told in full. */
const ALL = 5;
/** Of more than these, so many are told in full; */
const IN_FULL = 3;
/** and of the rest so many are named. */
const NAMED = 10;

/** Grouped by severity and rule, the summary last; of a rule that finds a lot some are told and the rest is counted; advice is only counted unless `hints` asks for it. */
export function human(report: Report, options: ReportOptions): string {
  const shown = SEVERITIES.filter((severity) => severity !== 'advice' || options.hints);
  const groups = shown.flatMap((severity) => group(report, severity, options));
  const summary = reportEn.summary(report.counts, report.today, options.hints);
  const tone = toneOf(worst(report), options.style);
  return `${[...groups, ...wrapWords(summary, options.width).map(tone)].join('\n')}\n`;
}

function group(report: Report, severity: Severity, options: ReportOptions): readonly string[] {
  const findings = report.of(severity);
  if (findings.length === 0) return [];
  const heading = options.style.strong(reportEn.heading(severity, findings.length));
  return [heading, '', ...byRule(findings).flatMap((same) => repeated(report, same, options))];
}

/** The findings of each rule, the rule with the first finding first. */
function byRule(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = rules.get(finding.rule);
    if (same === undefined) rules.set(finding.rule, [finding]);
    else same.push(finding);
  }
  return [...rules.values()];
}

/** Why it matters is said once. Who asked for one rule only wants all of it. */
function repeated(report: Report, findings: readonly Finding[], options: ReportOptions): readonly string[] {
  const isAll = findings.length <= ALL || report.rules.length === 1;
  const told = isAll ? findings : findings.slice(0, IN_FULL);
  const rest = isAll ? [] : findings.slice(IN_FULL);
  return [
    ...told.flatMap((finding, index) => [...block(report, { finding, isFirst: index === 0 }, options), '']),
    ...others(rest, options),
  ];
}

function others(findings: readonly Finding[], options: ReportOptions): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { strong, muted } = options.style;
  const named = findings.slice(0, NAMED).map((one) => `  ${placeText(one)}  ${muted(oneLine(one.entity))}`);
  const all = { rule: first.rule, hints: first.severity === 'advice' };
  const further = findings.length - named.length;
  return [
    strong(reportEn.moreOf(findings.length, first.rule)),
    ...named,
    ...sentence(further > 0 ? reportEn.further(further, all) : reportEn.inFull(all), options),
    '',
  ];
}

interface Told {
  readonly finding: Finding;
  /** False where the reason was said just before. */
  readonly isFirst: boolean;
}

function block(report: Report, { finding, isFirst }: Told, options: ReportOptions): readonly string[] {
  const { style } = options;
  return [
    ...head(finding, options),
    ...codeFrame(report.lines(finding.file), finding.position, options),
    ...sentence(finding.what, options),
    ...(isFirst ? sentence(`${reportEn.why}: ${finding.why}`, options).map(style.muted) : []),
    ...sentence(`${reportEn.next}: ${finding.next}`, options),
    ...finding.related.flatMap((other) => sentence(`${reportEn.related}: ${placeText(other)}`, options)),
  ];
}

/** Where, how severe, which rule and about what: on one line where it fits. */
function head(finding: Finding, { style, width }: ReportOptions): readonly string[] {
  const [place, severity] = [placeText(finding), reportEn.severity(finding.severity)];
  const about = `${finding.rule} ${oneLine(finding.entity)}`;
  const rest = `${toneOf(finding.severity, style)(severity)}  ${style.muted(about)}`;
  const fits = columnWidth(`${place}  ${severity}  ${about}`) <= width;
  return fits ? [`${style.strong(place)}  ${rest}`] : [style.strong(place), `  ${rest}`];
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
