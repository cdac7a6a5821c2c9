/** A topic that waits for a meeting of a circle. */
import type { IsoDate } from './calendar.ts';
import type { PersonId } from './person.ts';

/** What a meeting does with a topic. */
export const ITEM_KINDS = ['report', 'explore', 'decide'] as const;

/** One of {@link ITEM_KINDS}. */
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Where a topic comes from. */
export type ItemSource = 'member' | 'review' | 'term' | 'objection' | 'circle' | 'meeting' | 'leaving';

/** See `schemas/backlog.schema.json`. */
export interface BacklogItem {
  readonly title: string;
  /** `explore` when absent. */
  readonly kind?: ItemKind;
  /** Who brings it. */
  readonly by?: PersonId;
  readonly minutes?: number;
  readonly note?: string;
  /** `member` when absent. */
  readonly source?: ItemSource;
  /** The day by which the circle wants to take it up (inclusive). */
  readonly due?: IsoDate;
  /** The day it was written down. */
  readonly added?: IsoDate;
  /** The folder of the open proposal it is about. */
  readonly proposal?: string;
}
