/** Reads the meetings of a circle. */
import type { CircleId } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MeetingDocument } from '../schema/documents.generated.ts';
import { kindOf } from '../schema/kinds.ts';
import type { FileTree } from './file-tree.ts';
import { readFile } from './read-entry.ts';

/** A meeting and where it lies. */
export interface FiledMeeting {
  /** The name of its file: its day, and `-2` for a second one. */
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly meeting: Meeting;
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
      const { value } = readFile(path, parts, { bytes });
      if (value === undefined) return [];
      return [{ id: parts.id, path, bytes, meeting: value as unknown as MeetingDocument }];
    })
    .sort((a, b) => compareText(a.meeting.date, b.meeting.date) || compareText(a.id, b.id));
}
