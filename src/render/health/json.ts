/** The health of a group for programs: versioned JSON after `schemas/health.schema.json`. */
import { jsonText } from '../escape.ts';
import type { Health, HealthFinding } from './health.ts';

/** Raised when a field goes or changes its meaning; new fields may come without. */
const VERSION = 1;

/** Questions are always in it. */
export function jsonHealth({ name, today, circles, whole, first, well, besides }: Health): string {
  const told = circles.map((one) => ({ ...one, findings: one.findings.map(findingJson) }));
  const value = { version: VERSION, name, today, circles: told, whole: whole.map(findingJson), first, well, besides };
  return `${jsonText(value)}\n`;
}

function findingJson(finding: HealthFinding): object {
  const { rule, rows, concern, severity, file, position, entity, what, why, next, question } = finding;
  const asked = question === undefined ? {} : { question };
  return { rule, rows, concern, severity, file, line: position.line, entity, what, why, next, ...asked };
}
