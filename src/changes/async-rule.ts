/** Whether a circle may consent without a meeting, and on which terms. Source: domain 3.9; Many Voices One Song 3.2.5.4. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { RecordKind } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Governance } from '../model/settings.ts';

/** The terms on which a circle consents without a meeting. */
export type AsyncRule = Exclude<Governance['async'], false>;

/** The circle's own rule, else that of the organisation; undefined where it meets, always or for one of these kinds (see `classesIn`). */
export function asyncRuleFor(
  { circles, settings }: Organisation,
  circle: CircleId,
  kinds: readonly RecordKind[],
): AsyncRule | undefined {
  const rule = circles.get(circle)?.async ?? settings.governance.async;
  return rule === false || kinds.some((kind) => rule.never.includes(kind)) ? undefined : rule;
}

/** The first day on which a version of that day may be adopted. */
export function earliestAfter(since: IsoDate, rule: Pick<AsyncRule, 'min'>): IsoDate {
  return addPeriod(since, rule.min);
}
