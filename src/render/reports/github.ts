/** Findings as workflow commands, which GitHub shows beside the lines. Source: docs.github.com, "Workflow commands for GitHub Actions". */
import type { Finding, Severity } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';
import type { Report } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

/** One line for each finding; nothing at all when there is none. */
export function github(report: Report): string {
  return report.findings.map((finding) => `${command(finding)}\n`).join('');
}

function command({ severity, file, position, rule, what, why, next }: Finding): string {
  const properties = [
    `file=${property(file)}`,
    `line=${position.line}`,
    `col=${position.column}`,
    `title=${property(rule)}`,
  ];
  return `::${LEVELS[severity]} ${properties.join(',')}::${data(`${what} ${why} ${next}`)}`;
}

/** What GitHub reads back: `%25`, `%0D` and `%0A`; other hidden characters are spelled out. */
function data(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return oneLine(escaped);
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
