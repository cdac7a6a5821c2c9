/** How an organisation stands, in the few numbers that fit beside those of others. */
import { basename } from 'node:path';
import type { Loaded } from '../load/load.ts';
import type { FindingCounts } from '../messages/en/report.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle } from '../model/circle.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';
import { holdings } from '../model/term.ts';
import { type CheckRequest, check } from './check.ts';
import { type NextDate, nextDate } from './next-date.ts';

/** What happened since an earlier state. */
export interface SinceThen {
  /** Decisions that were recorded. */
  readonly decisions: number;
  /** Findings that were not there. */
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
  /** Findings that are gone. */
  readonly settled: number;
}

/** One organisation among many. */
export interface Overview {
  /** Its folder, as it was named. */
  readonly folder: string;
  readonly name: string;
  readonly today: IsoDate;
  /** Circles that work or are about to. */
  readonly circles: number;
  /** People who have not left. */
  readonly people: number;
  readonly roles: { readonly held: number; readonly vacant: number };
  readonly counts: FindingCounts;
  readonly next?: NextDate;
  /** Decisions with objections that nothing has answered. */
  readonly contested: number;
  /** Proposals that are answered without a meeting. */
  readonly open: number;
  readonly since?: SinceThen;
  /** True when it has errors; where it is compared, errors that were not there. */
  readonly failed: boolean;
}

/** What is looked at. */
export interface OverviewRequest extends CheckRequest {
  readonly folder: string;
  readonly contested: NonNullable<CheckRequest['contested']>;
  readonly proposals: NonNullable<CheckRequest['proposals']>;
}

/** Looks at one organisation; with `since`, also at what came since. */
export function overviewOf(request: OverviewRequest): Overview {
  const { folder, loaded, today, contested, proposals, since } = request;
  const { organisation } = loaded;
  const { counts } = check({ loaded, today, contested, proposals });
  const next = nextDate(loaded, today);
  const then = since === undefined ? undefined : sinceThen({ ...request, since });
  const standing = standingCircles(organisation);
  return {
    folder,
    name: organisation.settings.name || basename(folder),
    today,
    circles: standing.length,
    people: [...organisation.people.values()].filter(({ status }) => status !== 'left').length,
    roles: rolesIn(organisation, standing, today),
    counts,
    ...(next === undefined ? {} : { next }),
    contested: contested.length,
    open: proposals.length,
    ...(then === undefined ? {} : { since: then }),
    failed: (then ?? counts).error > 0,
  };
}

/** A delegate where there is nobody to be sent to is no vacancy. */
function rolesIn({ settings }: Organisation, circles: readonly Circle[], today: IsoDate): Overview['roles'] {
  const when = { today, afterTerm: settings.governance.after_term };
  const roles = circles.flatMap((circle) =>
    [...circle.roles.values()]
      .map((role) => ({ role, isHeld: holdings(circle, role.id, when).length > 0 }))
      .filter(({ role, isHeld }) => isHeld || role.kind !== 'delegate' || circle.parent !== undefined),
  );
  const held = roles.filter(({ isHeld }) => isHeld).length;
  return { held, vacant: roles.length - held };
}

function sinceThen(request: OverviewRequest & { readonly since: Loaded }): SinceThen {
  const { loaded, since, today, contested, contestedSince = [], proposals } = request;
  const { counts } = check({ loaded, since, today, contested, contestedSince, proposals });
  const gone = check({ loaded: since, since: loaded, today, contested: contestedSince, contestedSince: contested });
  const before = since.organisation.decisions;
  const decisions = [...loaded.organisation.decisions.keys()].filter((folder) => !before.has(folder)).length;
  const { error, warning, advice } = counts;
  return { decisions, error, warning, advice, settled: gone.findings.length };
}
