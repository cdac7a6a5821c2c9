/** Findings for programs: versioned JSON after `schemas/report.schema.json`. */
import type { Finding, Position, Replacement, WaivedFinding } from '../../model/finding.ts';
import { jsonText } from '../escape.ts';
import type { Report } from './report.ts';

/** Raised when a field goes or changes its meaning; new fields may come without. */
const VERSION = 1;

/** All findings, advice and what is put aside included. */
export function json(report: Report): string {
  const { today, counts } = report;
  const findings = report.findings.map((finding) => ({ ...findingJson(finding), ...fixJson(report.fix(finding)) }));
  return `${jsonText({ version: VERSION, today, counts, findings, waived: report.waived.map(waivedJson) })}\n`;
}

function fixJson(fix: Replacement | undefined): object {
  return fix === undefined ? {} : { fix: { ...range(fix.position), text: fix.text } };
}

function waivedJson(finding: WaivedFinding): object {
  return { ...findingJson(finding), reason: finding.reason, until: finding.until };
}

function findingJson(finding: Finding): object {
  const { rule, severity, file, position, entity, what, why, next, related } = finding;
  return {
    rule,
    severity,
    file,
    ...range(position),
    entity,
    what,
    why,
    next,
    related: related.map((other) => ({ file: other.file, ...range(other.position) })),
  };
}

function range({ line, column, endLine, endColumn }: Position): Position {
  return { line, column, endLine, endColumn };
}
