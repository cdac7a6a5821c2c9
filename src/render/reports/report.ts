/** What reports are made of: the findings of one check, and how they are to look. */
import type { FindingCounts } from '../../messages/en/report.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Finding } from '../../model/finding.ts';
import type { Style } from '../style.ts';

/** The findings of one check. */
export interface Report {
  /** The day the check was made for. */
  readonly today: IsoDate;
  /** What counts, sorted. */
  readonly findings: readonly Finding[];
  /** What the group has put aside for now. */
  readonly waived: readonly Finding[];
  readonly counts: FindingCounts;
  /** The lines of a file, for showing the one that is meant; empty for a file that is not there. */
  lines(file: string): readonly string[];
}

/** How a report looks; formats for programs need none of it. */
export interface ReportOptions {
  /** Columns that a line may have; `Infinity` in a pipe. */
  readonly width: number;
  readonly style: Style;
  /** Advice in full and not only as a count. */
  readonly hints: boolean;
  /** For screen readers: words instead of drawn signs. */
  readonly accessible: boolean;
}

/** One format of a report. */
export type ReportFormat = (report: Report, options: ReportOptions) => string;
