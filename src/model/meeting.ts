/** A meeting of a circle: who was there, what it was about, and what came of it. */
import type { ItemKind } from './backlog.ts';
import type { IsoDate } from './calendar.ts';
import type { PersonId } from './person.ts';

/** Where an item of an agenda comes from. */
export type AgendaSource =
  | 'backlog'
  | 'founding'
  | 'review'
  | 'term'
  | 'watched'
  | 'proposal'
  | 'contested'
  | 'referred'
  | 'changes'
  | 'meeting';

/** What comes of an item. Every item ends in one of these. */
export const OUTCOMES = ['reported', 'explored', 'decided', 'next-step', 'dropped', 'not-reached'] as const;

/** One of {@link OUTCOMES}. */
export type ItemOutcome = (typeof OUTCOMES)[number];

/** What is done next, as the circle consented to. */
export interface NextThing {
  readonly title: string;
  readonly by?: PersonId;
  /** The day by which it is done (inclusive). */
  readonly due?: IsoDate;
}

/** One item, and what came of it. */
export interface MeetingItem {
  readonly title: string;
  readonly kind: ItemKind;
  readonly by?: PersonId;
  readonly minutes?: number;
  readonly source?: AgendaSource;
  /** Such as `kitchen/secretary` or the folder of a decision. */
  readonly about?: string;
  readonly outcome?: ItemOutcome;
  readonly text?: string;
  /** Names of the folders of the records made of it. */
  readonly decisions?: readonly string[];
  readonly step?: NextThing;
  /** Where a role or a circle was looked at. */
  readonly review?: LookedAt;
}

/** What everybody sees of a review of a role or a circle. */
export interface LookedAt {
  /** How many people took part. */
  readonly reviewers: number;
  /** The day by which it is looked at again (inclusive). */
  readonly next: IsoDate;
}

/** How speaking was shared out, in numbers without names. */
export interface Turns {
  readonly people: number;
  readonly turns: number;
  readonly most: number;
  readonly least: number;
}

/** The minutes of an earlier meeting, and what became of them. */
export interface TakenMinutes {
  /** The id of that meeting's file. */
  readonly of: string;
  readonly consented: boolean;
  /** The name of the folder of the record of it, where something had been decided. */
  readonly decision?: string;
  readonly corrections?: string;
}

/** See `schemas/meeting.schema.json`. */
export interface Meeting {
  readonly date: IsoDate;
  /** `held`: these are its minutes. */
  readonly state: 'open' | 'held';
  /** While it is under way: the instant at which it began. */
  readonly began?: string;
  readonly present: readonly PersonId[];
  readonly absent?: readonly PersonId[];
  readonly visitors?: readonly string[];
  readonly facilitator?: PersonId;
  readonly secretary?: PersonId;
  /** Minutes. */
  readonly planned?: number;
  /** Minutes. */
  readonly duration?: number;
  /** The minutes that waited, the earliest first, and what became of them. */
  readonly accepts?: readonly TakenMinutes[];
  readonly information?: readonly string[];
  /** The day of the next meeting. */
  readonly next?: IsoDate;
  readonly agenda: readonly MeetingItem[];
  readonly closing?: { readonly content?: string; readonly process?: string; readonly people?: string };
  readonly turns?: Turns;
}
