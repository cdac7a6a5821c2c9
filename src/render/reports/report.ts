/** What reports are made of: the findings of one check, and how they are to look. */
import type { FindingCounts } from '../../messages/en/report.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Finding, Replacement, Severity, WaivedFinding } from '../../model/finding.ts';
import type { Style } from '../style.ts';

/** A rule that was asked, for formats that tell what was looked for. */
export interface ReportRule {
  readonly id: string;
  /** The rule in one sentence. */
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** How severe it is by default. */
  readonly severity: Severity;
}

/** The findings of one check. */
export interface Report {
  /** The day the check was made for. */
  readonly today: IsoDate;
  /** What counts, sorted. */
  readonly findings: readonly Finding[];
  /** What counts and is of one severity, sorted: for who shows nothing else, since the order is known once files are read again. */
  of(severity: Severity): readonly Finding[];
  /** What the group has put aside for now. */
  readonly waived: readonly WaivedFinding[];
  readonly counts: FindingCounts;
  /** The rules that were asked, in the order of the rules page. */
  readonly rules: readonly ReportRule[];
  /** The lines of a file, for showing the one that is meant; empty for a file that is not there. */
  lines(file: string): readonly string[];
  /** What a program may write to mend a finding, where only one thing can have been meant. */
  fix(finding: Finding): Replacement | undefined;
}

/** How a report looks, and what it has to know of where it was made. */
export interface ReportOptions {
  /** Columns that a line may have; `Infinity` in a pipe. */
  readonly width: number;
  readonly style: Style;
  /** Advice in full and not only as a count. */
  readonly hints: boolean;
  /** For screen readers: words instead of drawn signs. */
  readonly accessible: boolean;
  /** From this severity on a finding fails the check. */
  readonly failOn: 'error' | 'warning';
  /** Where the organisation lies in its repository, such as `group/`, empty at its top: forges name files from there. */
  readonly folder: string;
  /** The version of this tool. */
  readonly version: string;
}

/** One format of a report. */
export type ReportFormat = (report: Report, options: ReportOptions) => string;
