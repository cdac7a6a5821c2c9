/** Checks an organisation for one day: everything behind `circles check` but the printing. */
import type { Loaded } from '../load/load.ts';
import { reportEn } from '../messages/en/report.ts';
import { en } from '../messages/en.ts';
import { type Labels, labelsOf } from '../messages/labels.ts';
import type { IsoDate, Period } from '../model/calendar.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import { type Finding, inOrder, type Severity } from '../model/finding.ts';
import type { Report, ReportRule } from '../render/reports/report.ts';
import { RULES, ruleOf } from '../rules/index.ts';
import type { ContestedRecord, CountedProposal } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { offeredFixes } from './offered-fixes.ts';
import { type FoundIn, thereBefore } from './there-before.ts';

/** What to check. */
export interface CheckRequest {
  readonly loaded: Loaded;
  readonly today: IsoDate;
  /** Ids of the rules to run; all of them unless given. */
  readonly only?: readonly string[];
  /** An earlier state: what was found there already, for the same day, does not count. */
  readonly since?: Loaded;
  /** What verification says is contested in `loaded` and in `since`; it is not verified here. */
  readonly contested?: readonly ContestedRecord[];
  readonly contestedSince?: readonly ContestedRecord[];
  /** What is answered without a meeting in `loaded`, counted by the verified answers. */
  readonly proposals?: readonly CountedProposal[];
  /** How far ahead ending terms are told, instead of the group's `warn_before`. */
  readonly within?: Period;
}

/** What was found, and whether it fails. */
export interface CheckReport extends Report {
  /** What was there already in `since`; not among the findings. */
  readonly earlier: readonly Finding[];
  /** True when something of what counts has an edit that mends it. */
  readonly hasEdits: boolean;
  /** True when a finding is at least this severe. */
  failed(failOn: 'error' | 'warning'): boolean;
}

/** Runs the rules. @throws CirclesError for a rule nobody knows. */
export function check(request: CheckRequest): CheckReport {
  refuseUnknownRules(request.only ?? []);
  const { loaded } = request;
  const { findings, waived } = runRules(loaded, request);
  const known = request.since && knownSince(request.since, { loaded, findings: [...findings, ...waived] }, request);
  const isKnown = (finding: Finding) => known?.has(finding) === true;
  const [fresh, earlier] = [findings.filter((finding) => !isKnown(finding)), findings.filter(isKnown)];
  const of = (severity: Severity) => fresh.filter((finding) => finding.severity === severity);
  const counts = {
    error: of('error').length,
    warning: of('warning').length,
    advice: of('advice').length,
    waived: waived.length,
    earlier: earlier.length,
  };
  let sorted: readonly Finding[] | undefined;
  return {
    today: request.today,
    get findings() {
      sorted ??= inOrder(fresh);
      return sorted;
    },
    of: (severity) => inOrder(of(severity)),
    hasEdits: fresh.some(({ edit }) => edit !== undefined),
    waived: inOrder(waived),
    earlier: inOrder(earlier),
    counts,
    get rules() {
      return rulesAsked(request.only, labelsOf(loaded.organisation.settings.labels));
    },
    lines: (file) => loaded.lines(file),
    fix: offeredFixes(loaded.lines),
    failed: (failOn) => counts.error > 0 || (failOn === 'warning' && counts.warning > 0),
  };
}

function rulesAsked(only: CheckRequest['only'], labels: Labels): readonly ReportRule[] {
  const words = en(labels).rules;
  return RULES.filter(({ id }) => only?.includes(id) !== false).map(({ id, severity }) => {
    return { id, severity, title: words[id].title, why: words[id].why };
  });
}

function refuseUnknownRules(only: readonly string[]): void {
  for (const rule of only) {
    if (ruleOf(rule) !== undefined) continue;
    const ids = RULES.map((known) => known.id);
    throw new CirclesError('unknown-rule', reportEn.unknownRule(rule, nearest(rule, ids)));
  }
}

function knownSince(since: Loaded, now: FoundIn, request: CheckRequest): ReadonlySet<Finding> {
  const { findings, waived } = runRules(since, { ...request, contested: request.contestedSince ?? [] });
  return thereBefore({ loaded: since, findings: [...findings, ...waived] }, now);
}
