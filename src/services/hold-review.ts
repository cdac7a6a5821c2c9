/** Writes down that a role or a circle was looked at together: when, by how many, when again. The words stay with the people. */
import { writeFiles } from '../disk/write-files.ts';
import { type ReviewWords, reviewEn } from '../messages/en/review.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { pathOf } from '../schema/kinds.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import type { Workplace } from './workplace.ts';

/** A review as it was held. */
export interface ReviewHeld {
  readonly circle: CircleId;
  readonly kind: 'role' | 'circle';
  /** The id of the role or of the circle. */
  readonly subject: string;
  readonly date: IsoDate;
  /** How many people took part. */
  readonly reviewers: number;
  /** The day by which it is looked at again (inclusive). */
  readonly next: IsoDate;
  /** What was said and planned, for the people concerned. */
  readonly words: string | undefined;
}

/** What is to be written. */
export interface PlannedReview {
  /** For the commit. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** On this computer only: where, and what. The random text keeps anyone from guessing the words from their fingerprint. */
  readonly kept?: { readonly path: string; readonly text: string };
}

const PRIVATE = 'private/';
const IGNORED = '.gitignore';

/** Plans it. Throws `CirclesError` `reviewed-already`, or `private-shared` where git keeps what lies in `private/`. */
export function planReview(place: Workplace, held: ReviewHeld, salt: string): PlannedReview {
  const words = reviewEn(labelsOf(place.organisation.settings.labels));
  const { circle } = held;
  const name = reviewName(held);
  const path = pathOf('review', { circle, id: name });
  if (place.present.read(path) !== undefined) throw new CirclesError('reviewed-already', words.heldTwice({ path }));
  const kept =
    held.words === undefined
      ? undefined
      : { path: `${PRIVATE}reviews/${circle}/${name}.md`, text: `${held.words.trim()}\n\n(${salt})\n` };
  if (kept !== undefined) refuseShared(place, words);
  const digest = kept === undefined ? {} : { words: digestOf(new TextEncoder().encode(kept.text)) };
  const files = new Map([reviewFile(held, digest), ...(kept === undefined ? [] : ignoring(place))]);
  return { files, ...(kept === undefined ? {} : { kept }) };
}

/** The name of its file: what was looked at, and when. */
export function reviewName({ subject, date }: Pick<ReviewHeld, 'subject' | 'date'>): string {
  return `${subject}-${date}`;
}

/** The file that everybody sees; `words` is the fingerprint of what was said. */
export function reviewFile(
  held: Omit<ReviewHeld, 'words'>,
  digest: { readonly words?: Digest } = {},
): readonly [path: string, bytes: Uint8Array] {
  const { circle, kind, subject, date, reviewers, next } = held;
  const path = pathOf('review', { circle, id: reviewName(held) });
  const text = writeDocument(path, { schema: 'circles/review/v1', kind, subject, date, reviewers, next, ...digest });
  return [path, new TextEncoder().encode(text)];
}

/** Lays the words aside; call it when the rest is recorded. */
export function keepWords(place: Workplace, { kept }: PlannedReview): void {
  if (kept === undefined) return;
  writeFiles(place.repository.root, new Map([[kept.path, new TextEncoder().encode(kept.text)]]));
}

function refuseShared({ committed }: Workplace, words: ReviewWords): void {
  if (committed.list().some(({ path }) => path.startsWith(PRIVATE)))
    throw new CirclesError('private-shared', words.privateShared());
}

/** `.gitignore` with a line for `private/`, where it has none yet. */
function ignoring({ present }: Workplace): readonly (readonly [string, Uint8Array])[] {
  const text = new TextDecoder().decode(present.read(IGNORED));
  if (/^\/?private\/?\s*$/m.test(text)) return [];
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return [[IGNORED, new TextEncoder().encode(`${start}${PRIVATE}\n`)]];
}
