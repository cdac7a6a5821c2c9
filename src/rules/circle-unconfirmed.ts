/** Circles that were given an aim and a domain and have never said yes to them. Source: domain.md D5; Many Voices One Song 2.2.2.4, 2.6.1. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import { compareText } from '../model/finding.ts';
import type { Organisation } from '../model/organisation.ts';
import { EXAMPLE_NEW_CIRCLE } from './example-new-circle.ts';
import { circleParts, placeInCircle } from './parts.ts';
import { recordedChanges } from './recorded-changes.ts';
import { defineRule } from './rule.ts';

/** A new circle has this long until its own first word. */
const FIRST_WORD = 'P31D';

/** The parent sets them, which is what created the circle; the circle confirms them by its own first record, which ends `forming`. */
export const circleUnconfirmed = defineRule({
  id: 'circle-unconfirmed',
  covers: ['D5'],
  severity: 'warning',
  practice: 'links',
  forming: 'advice',
  examples: () => [
    {
      name: 'five weeks old and still forming',
      files: EXAMPLE_NEW_CIRCLE,
      today: '2027-03-08',
      finds: ['circles/garden/circle.yaml:3:9'],
    },
    {
      name: 'a month to the day',
      files: EXAMPLE_NEW_CIRCLE,
      today: '2027-03-04',
      finds: [],
    },
  ],
  *check({ organisation, today }) {
    const created = creations(organisation);
    for (const circle of organisation.circles.values()) {
      const since = created.get(circle.id);
      if (circle.status !== 'forming' || since === undefined || today <= addPeriod(since, FIRST_WORD)) continue;
      const place = placeInCircle(organisation, circle, 'status');
      yield { place, entity: circle.id, parts: { ...circleParts(circle), since, today } };
    }
  },
});

/** The day on which each circle was last created, by its id. */
function creations(organisation: Organisation): ReadonlyMap<unknown, IsoDate> {
  const days = recordedChanges(organisation, 'circle-created').map(
    ({ told, change }) => [change.circle, told.record.decided] as const,
  );
  return new Map(days.sort(([, a], [, b]) => compareText(a, b)));
}
