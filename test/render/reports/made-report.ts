/** Reports to try the formats with. */
import type { Finding, WaivedFinding } from '../../../src/model/finding.ts';
import type { Report, ReportOptions, ReportRule } from '../../../src/render/reports/report.ts';
import { plainStyle } from '../../../src/render/style.ts';

const FILE = 'circles/kitchen/terms/secretary-2026-12-01.yaml';
const LINES = ['role: secretary', 'person: ben', 'start: 2026-12-01', 'end: 2027-11-30', ''];

/** A finding as the check makes it. */
export const expired: Finding = {
  rule: 'term-expired',
  severity: 'error',
  file: FILE,
  position: { line: 4, column: 6, endLine: 4, endColumn: 16 },
  pointer: ['end'],
  entity: 'kitchen/secretary',
  what: "Kitchen, secretary: Ben's term ended yesterday.",
  why: 'Nothing is broken.',
  next: 'At the next meeting: `circles select kitchen/secretary`.',
  related: [{ file: 'people/ben.yaml', position: { line: 1, column: 1, endLine: 1, endColumn: 1 } }],
};

/** A piece of advice. */
export const hint: Finding = {
  ...expired,
  rule: 'term-ending-soon',
  severity: 'advice',
  what: 'It ends soon.',
  related: [],
};

/** What stands for both in the catalogue of rules. */
export const rules: readonly ReportRule[] = [
  { id: 'term-expired', title: 'No term has ended.', why: 'Consent runs its time.', severity: 'error' },
  { id: 'term-ending-soon', title: 'No term ends soon.', why: 'There is time to select.', severity: 'advice' },
];

export const options: ReportOptions = {
  width: 80,
  style: plainStyle,
  hints: false,
  accessible: false,
  failOn: 'error',
  folder: '',
  version: '1.2.3',
};

/** The finding put aside until the end of the year. */
export function aside(finding: Finding, reason = 'We meet in May.'): WaivedFinding {
  return { ...finding, reason, until: '2027-12-31' };
}

export function reportOf(findings: readonly Finding[], rest: Partial<Report> = {}): Report {
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity);
  const [error, warning, advice] = [of('error').length, of('warning').length, of('advice').length];
  const counts = { error, warning, advice, waived: 0, earlier: 0 };
  return {
    today: '2027-12-01',
    findings,
    of,
    waived: [],
    counts,
    rules,
    lines: () => LINES,
    fix: () => undefined,
    ...rest,
  };
}

/** The finding with `text` in every place where text can stand. */
export function saying(text: string, finding: Finding = expired): Finding {
  const said = { file: text, entity: text, what: text, why: text, next: text };
  return { ...finding, ...said, related: [{ file: text, position: finding.position }] };
}
