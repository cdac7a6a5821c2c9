/** The meetings of the last year, for the rules about how circles meet. */

import { type KeptMeeting, meetingsIn } from '../load/read-meetings.ts';
import { addPeriod } from '../model/calendar.ts';
import type { Circle } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import { standingCircles } from '../model/organisation.ts';
import type { RuleContext } from './rule.ts';

const WITHIN = 'P1Y';

/** A circle and the meetings it held, the earliest first. */
export interface MeetingsHeld {
  readonly circle: Circle;
  readonly meetings: readonly KeptMeeting[];
}

/** Each standing circle that met within a year up to the day of the check. */
export const meetingsOfAYear = onceFor(({ organisation, loaded, today }: RuleContext): readonly MeetingsHeld[] =>
  standingCircles(organisation).flatMap((circle) => {
    const meetings = (meetingsIn(loaded).get(circle.id) ?? []).filter(
      ({ meeting: { state, date } }) => state === 'held' && date <= today && addPeriod(date, WITHIN) >= today,
    );
    return meetings.length === 0 ? [] : [{ circle, meetings }];
  }),
);
