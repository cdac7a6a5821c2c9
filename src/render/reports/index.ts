/** Every format in which `circles check` can report; the names of formats come from here. */
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { human } from './human.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { rdjson } from './rdjson.ts';
import type { ReportFormat } from './report.ts';
import { sarif } from './sarif.ts';

const FORMATS = {
  human,
  json,
  github,
  gitlab,
  sarif,
  junit,
  rdjson,
  markdown,
} as const satisfies Record<string, ReportFormat>;

/** The name of a format, as `--format` takes it. */
export type ReportFormatName = keyof typeof FORMATS;

/** By name. */
export const REPORT_FORMATS: Readonly<Record<ReportFormatName, ReportFormat>> = FORMATS;

/** True for the name of a format there is. */
export function isReportFormat(name: string): name is ReportFormatName {
  return Object.hasOwn(REPORT_FORMATS, name);
}
