/** Which reports a call of `check` asks for, and where each goes. */
import { resolve } from 'node:path';
import { cliEn } from '../messages/en/cli.ts';
import { reportEn } from '../messages/en/report.ts';
import { CirclesError } from '../model/errors.ts';
import { isReportFormat, REPORT_FORMATS, type ReportFormatName } from '../render/reports/index.ts';
import type { Invocation } from './invocation.ts';

/** One report that was asked for; without a file it goes to standard output. */
export interface WantedReport {
  readonly format: ReportFormatName;
  readonly file?: string;
}

/** Throws `CirclesError` `unknown-report`; `reports-in-one` where two would be written over or into each other. */
export function wantedReports(invocation: Invocation, cwd: string): readonly WantedReport[] {
  const wanted = asked(invocation);
  const places = wanted.map(({ file }) => (file === undefined ? '-' : resolve(cwd, file)));
  const twice = wanted.filter(
    (_, index) => places.indexOf(places[index] ?? '') !== places.lastIndexOf(places[index] ?? ''),
  );
  if (twice.length === 0) return wanted;
  const parts = { formats: twice.map(({ format }) => format), file: twice[0]?.file };
  throw new CirclesError('reports-in-one', reportEn.inOnePlace(parts));
}

function asked(invocation: Invocation): readonly WantedReport[] {
  const reports = invocation.texts('report').map(wantedReport);
  const format = invocation.flag('json') ? 'json' : invocation.text('format');
  if (format !== undefined) return [wantedReport(format), ...reports];
  return reports.some(({ file }) => file === undefined) ? reports : [{ format: 'human' }, ...reports];
}

function wantedReport(text: string): WantedReport {
  const [, format = '', , file] = /^([^=]*)(=(.+))?$/.exec(text) ?? [];
  if (!isReportFormat(format)) {
    throw new CirclesError('unknown-report', cliEn.noReport(text, Object.keys(REPORT_FORMATS)));
  }
  return file === undefined || file === '-' || file === '/dev/stdout' ? { format } : { format, file };
}
