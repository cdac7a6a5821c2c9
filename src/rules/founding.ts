/** How an organisation began, as its records tell. */
import { addPeriod, type IsoDate, type Period } from '../model/calendar.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import { onceFor } from '../model/once-for.ts';
import type { Organisation } from '../model/organisation.ts';
import type { RuleContext } from './rule.ts';

/** A newly founded group has this long before its rules grow stricter. */
export const FOUNDING_TIME = 'P31D';

/** A founding record and its folder. */
export interface Founding {
  readonly folder: string;
  readonly record: DecisionRecord;
}

/** The founding record and its folder: the newest where the group was founded anew; undefined before the first. */
export function foundingOf(organisation: Organisation): Founding | undefined {
  const [newest] = [...foundings(organisation)].sort(
    (a, b) => compareText(b.record.recorded, a.record.recorded) || continuesFirst(a.record, b.record),
  );
  return newest;
}

/** The day on which the organisation began; undefined where no record tells. */
export function foundedOn(organisation: Organisation): IsoDate | undefined {
  const [first] = foundings(organisation)
    .map(({ record }) => record.decided)
    .sort(compareText);
  return first;
}

const foundings = onceFor(({ decisions }: Organisation): readonly Founding[] =>
  [...decisions].flatMap(([folder, record]) => (record.kind === 'founding' ? [{ folder, record }] : [])),
);

/** True for an organisation that a record says began more than this period before the day. */
export function isOlderThan(
  { organisation, today }: Pick<RuleContext, 'organisation' | 'today'>,
  period: Period,
): boolean {
  const founded = foundedOn(organisation);
  return founded !== undefined && today > addPeriod(founded, period);
}

/** Of two of one day, the one that goes on from another came later. */
function continuesFirst(a: DecisionRecord, b: DecisionRecord): number {
  return Number(b.continues !== undefined) - Number(a.continues !== undefined);
}
