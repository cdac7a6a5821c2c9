/** What there is to say about one rule: the value behind `circles explain` and the table of rules. */
import type { RuleGroup, Severity } from '../../model/finding.ts';
import type { Practice } from '../../model/settings.ts';

/** One example file, as it stands on the page. */
export interface PageExample {
  readonly name: string;
  readonly path: string;
  /** Empty when the example is that the file is not there. */
  readonly text: string;
}

/** A rule's page. */
export interface RulePage {
  readonly id: string;
  readonly group: RuleGroup;
  /** The rows of the catalogue that it looks after. */
  readonly covers: readonly string[];
  /** The rule in one sentence. */
  readonly title: string;
  readonly why: string;
  /** What a coach would ask about it. */
  readonly question?: string;
  readonly severity: Severity;
  readonly practice?: Practice;
  /** True when it is only advice while the organisation is forming. */
  readonly forming: boolean;
  /** True when no group can weigh it differently. */
  readonly always: boolean;
  /** An example that is found, and what the check says of it. */
  readonly bad: PageExample & { readonly what: string; readonly next: string };
  readonly good: PageExample;
}
