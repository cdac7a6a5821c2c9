/** How long an absent member may still object: counted once, for whoever plans a record and whoever verifies it. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { CircleConsent } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';

/** The time the circle gives to those who were absent: its own, else that of the organisation. */
export function absenceWindowOf({ circles, settings }: Organisation, circle: CircleId): string {
  return circles.get(circle)?.absenceWindow ?? settings.governance.absence_window;
}

/** How an absence may be handled so that there is time to object afterwards: by that rule, or by counting somebody's silence. */
export const LEAVES_TIME: readonly string[] = ['object-within', 'silence'];

/**
 * The last day (inclusive) on which an absent member may object, counted from the day it was recorded: nobody can be told before.
 * Undefined when nobody was absent or the rule gives no time for it. Source: Many Voices One Song 3.2.5.4.
 */
export function settlesOn(
  organisation: Organisation,
  consents: readonly CircleConsent[],
  recorded: IsoDate,
): IsoDate | undefined {
  return consents
    .filter(({ absent }) => absent?.some((one) => LEAVES_TIME.includes(one.handled)))
    .map(({ circle }) => addPeriod(recorded, absenceWindowOf(organisation, circle)))
    .sort()
    .at(-1);
}
