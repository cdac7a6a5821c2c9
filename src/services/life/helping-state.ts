/** Where a helping circle stands, as the files tell: whether what it reported still waits, or has been decided about. */
import { type HelpingState, helpingCircle } from '../../decisions/machines/helping-circle.ts';
import { move } from '../../decisions/machines/machine.ts';
import { readBacklog } from '../../load/read-backlog.ts';
import { readMeetings } from '../../load/read-meetings.ts';
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Circle } from '../../model/circle.ts';
import type { Workplace } from '../workplace.ts';

type Place = Pick<Workplace, 'organisation' | 'present'>;

/** What a report is called among the topics of the circle above; the same day gives the same title. */
export function reportTopic({ organisation }: Pick<Place, 'organisation'>, circle: Circle, day: IsoDate): string {
  return `${lifeEn(labelsOf(organisation.settings.labels)).reportTitle(circle)}, ${day}`;
}

/** Reported while a report waits for the circle above, answered once a meeting there has dealt with it. */
export function helpingState(place: Place, circle: Circle): HelpingState {
  if (circle.status === 'dissolved') return 'closed';
  const working = move(helpingCircle, 'planned', 'create');
  const parent = circle.parent ?? '';
  const isReport = ({ title }: { readonly title: string }) => title.startsWith(reportTopic(place, circle, ''));
  const reported = move(helpingCircle, working, 'report');
  if (readBacklog(place.present, parent)?.some(isReport) === true) return reported;
  const held = readMeetings(place.present, parent).filter(({ meeting }) => meeting.state === 'held');
  const answered = held
    .flatMap(({ meeting }) => meeting.agenda)
    .some((item) => isReport(item) && item.outcome !== undefined && item.outcome !== 'not-reached');
  return answered ? move(helpingCircle, reported, 'decide') : working;
}
