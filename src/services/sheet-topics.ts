/** What the items of a sheet are about, by their titles: a sheet is taken back as what it was printed of. */
import type { Circle } from '../model/circle.ts';
import type { MeetingItem } from '../model/meeting.ts';
import { backlogOf } from './backlog.ts';
import { meetingAgenda } from './meeting-agenda.ts';
import { situationAt } from './situation.ts';
import type { Workplace } from './workplace.ts';

/** Where an item comes from, and what it is about. */
export type Topic = Pick<MeetingItem, 'source' | 'about'>;

/** What waits for a meeting of the circle, by title. Throws `CirclesError` `backlog-unreadable`. */
export function sheetTopics(place: Workplace, circle: Circle): ReadonlyMap<string, Topic> {
  const topics = new Map<string, Topic>(backlogOf(place, circle.id).map(({ title }) => [title, { source: 'backlog' }]));
  for (const { title, source = 'meeting', about } of meetingAgenda(situationAt(place), circle))
    topics.set(title, { source, ...(about === undefined ? {} : { about }) });
  return topics;
}
