/** Reads the meetings of circles. */
import type { CircleId } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import type { Meeting } from '../model/meeting.ts';
import { onceFor } from '../model/once-for.ts';
import type { Fields } from '../model/value.ts';
import type { MeetingDocument } from '../schema/documents.generated.ts';
import { kindOf, type PathParts } from '../schema/kinds.ts';
import type { FileTree } from './file-tree.ts';
import type { Loaded } from './load.ts';
import { readFile } from './read-entry.ts';

/** A meeting and where it lies. */
export interface KeptMeeting {
  /** The name of its file: its day, and `-2` for a second one. */
  readonly id: string;
  readonly path: string;
  readonly meeting: Meeting;
}

/** The same with its exact bytes. */
export interface FiledMeeting extends KeptMeeting {
  readonly bytes: Uint8Array;
}

/** The meetings of a circle, the earliest first; what can't be read is left out, and the check tells it. */
export function readMeetings(tree: FileTree, circle: CircleId): readonly FiledMeeting[] {
  const start = `circles/${circle}/meetings/`;
  return tree
    .list()
    .filter(({ path }) => path.startsWith(start))
    .flatMap(({ path }) => {
      const [parts, bytes] = [kindOf(path), tree.read(path)];
      if (parts?.kind !== 'meeting' || bytes === undefined) return [];
      const { value } = readFile(path, parts, { content: bytes });
      return value === undefined ? [] : [{ ...kept(path, parts, value), bytes }];
    })
    .sort(byDay);
}

/** The meetings of every circle that has some, of files that are read already; each circle's earliest first. */
export const meetingsIn = onceFor(
  ({ companions }: Pick<Loaded, 'companions'>): ReadonlyMap<CircleId, readonly KeptMeeting[]> => {
    const meetings = new Map<CircleId, KeptMeeting[]>();
    for (const [path, { parts, value }] of companions) {
      if (parts.kind !== 'meeting' || parts.circle === undefined) continue;
      const own = meetings.get(parts.circle) ?? [];
      own.push(kept(path, parts, value));
      meetings.set(parts.circle, own);
    }
    for (const own of meetings.values()) own.sort(byDay);
    return meetings;
  },
);

function kept(path: string, { id }: PathParts, value: Fields): KeptMeeting {
  return { id, path, meeting: value as unknown as MeetingDocument };
}

function byDay(a: KeptMeeting, b: KeptMeeting): number {
  return compareText(a.meeting.date, b.meeting.date) || compareText(a.id, b.id);
}
