/** Roles and circles that a meeting has looked at: what is written down of it is what `circles review` writes. */
import type { CircleId } from '../model/circle.ts';
import type { Meeting, MeetingItem } from '../model/meeting.ts';
import { pathOf } from '../schema/kinds.ts';
import type { BesideFiles } from './backlog.ts';
import { type ReviewHeld, reviewFile, reviewName } from './hold-review.ts';
import type { Workplace } from './workplace.ts';

type Subject = Pick<ReviewHeld, 'kind' | 'subject'>;

/** Which role or circle an item looks at; undefined when it is about something else. */
export function lookedAt({ source, kind, about }: MeetingItem): Subject | undefined {
  if (source !== 'review' || kind === 'decide' || about === undefined) return undefined;
  const [circle = '', role] = about.split('/');
  return role === undefined ? { kind: 'circle', subject: circle } : { kind: 'role', subject: role };
}

/** The files of the reviews that a meeting held; what is written down for that day already stays as it is. */
export function heldReviews(
  { present }: Pick<Workplace, 'present'>,
  circle: CircleId,
  { date, agenda }: Pick<Meeting, 'date' | 'agenda'>,
): BesideFiles {
  const held = agenda.flatMap((item) => {
    const [subject, { review }] = [lookedAt(item), item];
    return subject === undefined || review === undefined ? [] : [{ circle, date, ...subject, ...review }];
  });
  const isNew = (one: Omit<ReviewHeld, 'words'>) =>
    present.read(pathOf('review', { circle, id: reviewName(one) })) === undefined;
  return new Map(held.filter(isNew).map((one) => reviewFile(one)));
}
