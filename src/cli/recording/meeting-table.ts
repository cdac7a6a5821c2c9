/** What the parts of a meeting share: where it stands, the words, and how it is kept while it is under way. */
import { eligibleIn } from '../../changes/eligible.ts';
import { writeFiles } from '../../disk/write-files.ts';
import { type MeetingWords, meetingEn } from '../../messages/en/meeting.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Circle } from '../../model/circle.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { PersonId } from '../../model/person.ts';
import { meetingFile } from '../../services/meeting-file.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Scene } from '../../ui/prompt.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Invocation } from '../invocation.ts';

/** Where a meeting is held. */
export interface MeetingWork {
  readonly desk: Desk;
  readonly context: Context;
  readonly invocation: Invocation;
}

/** A meeting under way. */
export interface UnderWay {
  readonly work: MeetingWork;
  readonly circle: Circle;
  /** The name of its file. */
  readonly id: string;
  readonly meeting: Meeting;
}

/** In the group's own words. */
export function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): MeetingWords {
  return meetingEn(labelsOf(organisation.settings.labels));
}

/** The meeting with something more in it; what is under way lies in its file, so that it can go on after an interruption. */
export function kept(way: UnderWay, more: Partial<Meeting>): UnderWay {
  const meeting = { ...way.meeting, ...more };
  const { desk, context } = way.work;
  if (!context.dryRun) writeFiles(desk.place.repository.root, new Map([meetingFile(way.circle.id, way.id, meeting)]));
  return { ...way, meeting };
}

/** The meeting at a place that has moved on, because something was recorded. */
export async function movedOn(way: UnderWay): Promise<UnderWay> {
  const { invocation, context } = way.work;
  return { ...way, work: { ...way.work, desk: await openDesk(invocation, context) } };
}

/** The parts of a meeting in which everybody listens to the facilitator, in order. */
const STEPS = ['check-in', 'admin', 'minutes', 'agenda', 'closing'] as const;

/** What stands there during one of them. */
export function meetingScene(
  way: Pick<UnderWay, 'circle' | 'work'>,
  step: (typeof STEPS)[number],
  text: readonly string[] = [],
): Scene {
  const { place } = way.work.desk;
  const words = wordsFor(place);
  return {
    title: words.title({ circle: way.circle.name, date: place.today }),
    step: { name: words.steps[step] },
    says: words.says[step],
    ...(text.length === 0 ? {} : { text }),
  };
}

/** Minutes since an instant. */
export function minutesSince(began: string | undefined, now: Date): number {
  if (began === undefined) return 0;
  return Math.max(0, Math.round((now.getTime() - Date.parse(began)) / 60_000));
}

/** Who has consent right in the circle today. */
export function membersOf({ state, today }: Pick<Workplace, 'state' | 'today'>, circle: Circle): readonly PersonId[] {
  return eligibleIn(circle.id, { state, changes: [], decided: today, recorded: today });
}
