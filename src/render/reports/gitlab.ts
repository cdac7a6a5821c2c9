/** Findings as GitLab's merge requests show them. Source: docs.gitlab.com, "Code Quality", "Code Quality report format". */
import type { Severity } from '../../model/finding.ts';
import { jsonText, oneLine } from '../escape.ts';
import { fingerprinted } from './fingerprints.ts';
import type { Report, ReportOptions } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  advice: 'info',
};

/** A list with one entry for each finding; what is put aside is not in it. */
export function gitlab(report: Report, { folder }: Pick<ReportOptions, 'folder'>): string {
  const entries = fingerprinted(report.findings).map(({ finding, fingerprint }) => ({
    description: oneLine(`${finding.what} ${finding.next}`),
    check_name: finding.rule,
    fingerprint,
    severity: SEVERITIES[finding.severity],
    location: { path: `${folder}${finding.file}`, lines: { begin: finding.position.line } },
  }));
  return `${jsonText(entries)}\n`;
}
