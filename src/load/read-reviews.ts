/** Reads what is written down of the reviews of a circle and of its roles. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { Digest } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import type { ReviewDocument } from '../schema/documents.generated.ts';
import { kindOf } from '../schema/kinds.ts';
import type { FileTree } from './file-tree.ts';
import { readFile } from './read-entry.ts';

/** A review that was held. */
export interface HeldReview {
  readonly kind: 'role' | 'circle';
  /** The id of the role or of the circle. */
  readonly subject: string;
  readonly date: IsoDate;
  /** How many people took part. */
  readonly reviewers: number;
  /** The day by which it is looked at again (inclusive). */
  readonly next: IsoDate;
  /** Of the words in `private/`. */
  readonly words?: Digest;
}

/** The reviews of a circle, the earliest first; what can't be read is left out, and the check tells it. */
export function readReviews(tree: FileTree, circle: CircleId): readonly HeldReview[] {
  const start = `circles/${circle}/reviews/`;
  const paths = tree.list().filter(({ path }) => path.startsWith(start));
  return paths
    .flatMap(({ path }) => {
      const [parts, bytes] = [kindOf(path), tree.read(path)];
      if (parts?.kind !== 'review' || bytes === undefined) return [];
      const { value } = readFile(path, parts, { content: bytes });
      return value === undefined ? [] : [value as unknown as ReviewDocument];
    })
    .sort((a, b) => compareText(a.date, b.date));
}
