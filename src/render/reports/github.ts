/** Findings as workflow commands, which GitHub shows beside the lines. Source: docs.github.com, "Workflow commands for GitHub Actions". */

import { reportEn } from '../../messages/en/report.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';
import type { Report, ReportOptions } from './report.ts';
import { wholeSentence } from './whole-sentence.ts';

/** How severe GitHub takes it to be. */
type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', advice: 'notice' };

/** GitHub shows so many of each level for one step, and drops the rest without a word. */
const MOST = 10;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** Errors first; what GitHub would drop is told in one last notice, for which a place is kept. Nothing at all when nothing was found. */
export function github(report: Report, { folder }: Pick<ReportOptions, 'folder'>): string {
  const found = SEVERITIES.map((severity) => report.of(severity));
  const [notices = []] = found.slice(-1);
  const whole = found.every((findings) => findings.length <= MOST);
  const shown = found.flatMap((findings) => findings.slice(0, whole || findings !== notices ? MOST : MOST - 1));
  const more = whole ? '' : `::notice title=circles::${data(reportEn.more(report.findings.length - shown.length))}\n`;
  return `${shown.map((finding) => command(finding, folder)).join('')}${more}`;
}

function command(finding: Finding, folder: string): string {
  const { severity, file, position, rule } = finding;
  const place = { file: `${folder}${file}`, line: position.line, col: position.column, title: rule };
  return workflowCommand(LEVELS[severity], place, wholeSentence(finding));
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
