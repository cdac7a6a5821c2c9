/** How speaking was shared out in the meetings of a circle: numbers without names, and nobody is scored. */
import { readMeetings } from '../load/read-meetings.ts';
import { voicesEn } from '../messages/en/voices.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle, CircleId } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import type { Turns } from '../model/meeting.ts';
import type { Workplace } from './workplace.ts';

/** One meeting in which turns were counted. */
export interface CountedMeeting extends Turns {
  readonly circle: CircleId;
  readonly name: string;
  readonly date: IsoDate;
}

/** The meetings in which turns were counted, by circle, the earliest first. Throws `CirclesError` `voices-off` where the group does not want that. */
export function voicesReport(
  { organisation, present }: Pick<Workplace, 'organisation' | 'present'>,
  circles: readonly Circle[],
): readonly CountedMeeting[] {
  if (organisation.settings.governance.voices === 'off') throw new CirclesError('voices-off', voicesEn.off());
  return circles.flatMap(({ id, name }) =>
    readMeetings(present, id).flatMap(({ meeting: { turns, date } }) =>
      turns === undefined ? [] : [{ circle: id, name, date, ...turns }],
    ),
  );
}
