/** When circles meet, and which minutes wait for consent. */
import { readMeetings } from '../load/read-meetings.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import { waitingMinutes } from './last-minutes.ts';
import type { Workplace } from './workplace.ts';

/** A circle of which something is known about its meetings. */
export interface CircleMeetings {
  readonly circle: CircleId;
  readonly name: string;
  /** The day of the next meeting, as the last one agreed; `null` where that is over or unknown. */
  readonly next: IsoDate | null;
  /** The day of a meeting that is under way. */
  readonly open: IsoDate | null;
  /** The days of the meetings whose minutes nobody has consented to yet. */
  readonly minutes: readonly IsoDate[];
}

/** The circles that have a meeting ahead, one under way, or minutes that wait. */
export function circleMeetings(place: Workplace): readonly CircleMeetings[] {
  const { organisation, present, today } = place;
  return [...organisation.circles.values()].flatMap((circle): readonly CircleMeetings[] => {
    const held = readMeetings(present, circle.id).map(({ meeting }) => meeting);
    const next = held.at(-1)?.next;
    const found = {
      circle: circle.id,
      name: circle.name,
      next: next !== undefined && next >= today ? next : null,
      open: held.findLast(({ state }) => state === 'open')?.date ?? null,
      minutes: waitingMinutes(place, circle.id).map(({ meeting }) => meeting.date),
    };
    return found.next === null && found.open === null && found.minutes.length === 0 ? [] : [found];
  });
}
