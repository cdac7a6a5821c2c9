/** Findings as workflow commands, which GitHub shows beside the lines. Source: docs.github.com, "Workflow commands for GitHub Actions". */
import type { Finding, Severity } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';
import type { Report } from './report.ts';

/** How severe GitHub takes it to be. */
type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', advice: 'notice' };

/** One line for each finding; nothing at all when there is none. */
export function github(report: Report): string {
  return report.findings.map(command).join('');
}

function command({ severity, file, position, rule, what, why, next }: Finding): string {
  const place = { file, line: position.line, col: position.column, title: rule };
  return workflowCommand(LEVELS[severity], place, `${what} ${why} ${next}`);
}

/** One workflow command with its line end: `place` gives the file first, then what else is known of it. */
export function workflowCommand(level: Level, place: Readonly<Record<string, string | number>>, text: string): string {
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(`${value}`)}`);
  return `::${level} ${properties.join(',')}::${data(text)}\n`;
}

/** What GitHub reads back: `%25`, `%0D` and `%0A`; other hidden characters are spelled out. */
function data(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return oneLine(escaped);
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
