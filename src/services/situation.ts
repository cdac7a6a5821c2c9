/** How things stand at a place: the one look that `circles status` and `circles next` share. */
import { type CheckReport, check } from './check.ts';
import { type Undecided, undecidedAt } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** What is undecided, and what the check finds. */
export interface Situation {
  readonly place: Workplace;
  readonly undecided: Undecided;
  readonly report: CheckReport;
}

/** Looks; writes nothing and asks for no key. */
export function situationAt(place: Workplace): Situation {
  return { place, undecided: undecidedAt(place), report: check({ tree: place.present, today: place.today }) };
}
