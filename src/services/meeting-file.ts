/** Where a meeting is written down, and what its end does to the backlog. */
import { overlay } from '../load/file-tree.ts';
import { readMeetings } from '../load/read-meetings.ts';
import type { BacklogItem } from '../model/backlog.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { Meeting, MeetingItem } from '../model/meeting.ts';
import { freeId } from '../model/slug.ts';
import type { Fields, Value } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { addToBacklog, type BesideFiles, backlogOf, takeFromBacklog } from './backlog.ts';
import { heldReviews } from './meeting-reviews.ts';
import type { Workplace } from './workplace.ts';

type Place = Pick<Workplace, 'present' | 'organisation' | 'today'>;

/** The id of a new meeting of that day: the day, with `-2` and so on where that is taken. */
export function newMeetingId(place: Place, circle: CircleId, date: IsoDate): string {
  return freeId(date, (id) => place.present.read(pathOf('meeting', { circle, id })) !== undefined);
}

/** The meeting of the circle that is under way; undefined when none is. */
export function openMeeting(
  place: Place,
  circle: CircleId,
): { readonly id: string; readonly meeting: Meeting } | undefined {
  return readMeetings(place.present, circle).findLast(({ meeting }) => meeting.state === 'open');
}

/** The file of a meeting. */
export function meetingFile(
  circle: CircleId,
  id: string,
  meeting: Meeting,
): readonly [path: string, bytes: Uint8Array] {
  const path = pathOf('meeting', { circle, id });
  const text = writeDocument(path, { schema: 'circles/meeting/v1', ...inOrder(meeting) });
  return [path, new TextEncoder().encode(text)];
}

/** The order in which a reader meets them. */
const ORDER: readonly (keyof Meeting)[] = [
  'date',
  'state',
  'began',
  'present',
  'absent',
  'visitors',
  'facilitator',
  'secretary',
  'planned',
  'duration',
  'accepts',
  'information',
  'agenda',
  'next',
  'closing',
  'turns',
];

function inOrder(meeting: Meeting): Fields {
  const values: Fields = JSON.parse(JSON.stringify(meeting));
  return Object.fromEntries(
    ORDER.flatMap((key): readonly [string, Value][] => {
      const value = values[key];
      const isEmpty = Array.isArray(value) && value.length === 0 && key !== 'present' && key !== 'agenda';
      return value === undefined || isEmpty ? [] : [[key, value]];
    }),
  );
}

/** Everything that the end of a meeting writes: its minutes, its reviews of roles and circles, and the backlog without what is settled and with what comes next. */
export function closedMeeting(
  place: Place,
  circle: CircleId,
  held: { readonly id: string; readonly meeting: Meeting },
): BesideFiles {
  const taken = takeFromBacklog(place, circle, settledTopics(place, circle, held.meeting.agenda));
  const left = { ...place, present: overlay(place.present, taken) };
  const topics = held.meeting.agenda.flatMap((item) => nextTopic(item, place.today));
  const added = addToBacklog(left, circle, topics);
  const reviews = heldReviews(place, circle, held.meeting);
  return new Map([...taken, ...added, ...reviews, meetingFile(circle, held.id, held.meeting)]);
}

/** What has an outcome is done; a next step stands there in its own words. */
function settledTopics(place: Place, circle: CircleId, agenda: readonly MeetingItem[]): readonly number[] {
  const settled = new Set(
    agenda.filter(({ outcome }) => outcome !== undefined && outcome !== 'not-reached').map(({ title }) => title),
  );
  return backlogOf(place, circle).flatMap(({ title }, index) => (settled.has(title) ? [index] : []));
}

/** What a meeting leaves for another: a next step, or an item that came up in it and was not reached. */
function nextTopic(
  { title, kind, step, source, outcome, minutes }: MeetingItem,
  today: IsoDate,
): readonly BacklogItem[] {
  if (outcome === 'next-step' && step !== undefined)
    return [{ ...step, kind: 'report', source: 'meeting', added: today }];
  if (outcome !== 'not-reached' || source !== 'meeting') return [];
  return [{ title, kind, source: 'meeting', added: today, ...(minutes === undefined ? {} : { minutes }) }];
}
