/** Findings for reviewdog. Source: github.com/reviewdog/reviewdog, "Reviewdog Diagnostic Format". */
import { reportEn } from '../../messages/en/report.ts';
import type { Finding, Position, Severity } from '../../model/finding.ts';
import { jsonText } from '../escape.ts';
import type { Report, ReportOptions } from './report.ts';
import { wholeSentence } from './whole-sentence.ts';

const SEVERITIES: Readonly<Record<Severity, 'ERROR' | 'WARNING' | 'INFO'>> = {
  error: 'ERROR',
  warning: 'WARNING',
  advice: 'INFO',
};

/** Where the column stands in a line, in bytes of UTF-8, counted from 1. */
type ByteColumn = (line: string, column: number) => number;

/** One result with a diagnostic for each finding; what is put aside is not in it. */
export function rdjson(report: Report, { folder }: Pick<ReportOptions, 'folder'>): string {
  const byteColumn = byteColumns();
  const diagnostics = report.findings.map((finding) => ({
    message: wholeSentence(finding),
    location: locationIn(report, { folder, byteColumn }, finding),
    severity: SEVERITIES[finding.severity],
    code: { value: finding.rule },
    ...suggestionsOf(report, byteColumn, finding),
    ...(finding.related.length === 0
      ? {}
      : {
          related_locations: finding.related.map((place) => ({
            message: reportEn.related,
            location: { path: `${folder}${place.file}`, range: { start: { line: place.position.line } } },
          })),
        }),
  }));
  return `${jsonText({ source: { name: 'circles' }, diagnostics })}\n`;
}

/** What one press of a button on the page of a proposed change writes. */
function suggestionsOf(report: Report, byteColumn: ByteColumn, finding: Finding): object {
  const fix = report.fix(finding);
  if (fix === undefined) return {};
  const range = rangeOf(report.lines(finding.file), fix.position, byteColumn);
  return { suggestions: [{ range, text: fix.text }] };
}

interface Where {
  readonly folder: string;
  readonly byteColumn: ByteColumn;
}

function locationIn(report: Report, { folder, byteColumn }: Where, finding: Finding): object {
  const range = rangeOf(report.lines(finding.file), finding.position, byteColumn);
  return { path: `${folder}${finding.file}`, range };
}

function rangeOf(
  lines: readonly string[],
  { line, column, endLine, endColumn }: Position,
  byteColumn: ByteColumn,
): object {
  return {
    start: { line, column: byteColumn(lines[line - 1] ?? '', column) },
    end: { line: endLine, column: byteColumn(lines[endLine - 1] ?? '', endColumn) },
  };
}

/** Goes on from the column it was last asked for, because many findings may stand in one long line, in their order. */
function byteColumns(): ByteColumn {
  const encoder = new TextEncoder();
  let last = { line: '', column: 1, bytes: 1 };
  return (line, column) => {
    const from = last.line === line && last.column <= column ? last : { line, column: 1, bytes: 1 };
    const passed = line.slice(from.column - 1, column - 1);
    // what lies behind the end of the line counts one each
    const beyond = column - from.column - passed.length;
    last = { line, column, bytes: from.bytes + encoder.encode(passed).length + beyond };
    return last.bytes;
  };
}
