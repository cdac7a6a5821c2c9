/** How a group works together, as a coach would read it: findings of the check by circle. There is no score. */
import type { Concern } from '../../messages/en/health.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Finding } from '../../model/finding.ts';

/** One finding, and what a coach would ask about it. */
export interface HealthFinding extends Finding {
  readonly concern: Concern;
  /** The rows of the catalogue of health checks that its rule looks after. */
  readonly rows: readonly string[];
  readonly question?: string;
}

/** A circle and what there is to look at in it. */
export interface CircleHealth {
  readonly circle: string;
  readonly name: string;
  /** What a coach would look at first comes first. */
  readonly findings: readonly HealthFinding[];
}

/** Something that a coach would look at, and where. */
export interface FirstLook {
  readonly concern: Concern;
  /** How many findings it is about. */
  readonly number: number;
  /** Names of circles, sorted as they are told. */
  readonly circles: readonly string[];
  /** True where it is about the whole group too. */
  readonly whole: boolean;
}

/** The report. */
export interface Health {
  readonly name: string;
  readonly today: IsoDate;
  /** Circles with something to look at, in the order of their ids. */
  readonly circles: readonly CircleHealth[];
  /** What belongs to no single circle. */
  readonly whole: readonly HealthFinding[];
  readonly first: readonly FirstLook[];
  /** Circles without anything to look at. */
  readonly well: readonly { readonly circle: string; readonly name: string }[];
  /** Errors and warnings of the check that are about something else. */
  readonly besides: { readonly error: number; readonly warning: number };
}

/** How it looks. */
export interface HealthWishes {
  /** The questions of a coach too. */
  readonly questions: boolean;
}
