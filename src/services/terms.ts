/** Who holds which role until when: the rows of `circles terms`, exact on the boundary day. */
import { termsEn } from '../messages/en/terms.ts';
import { labelsOf } from '../messages/labels.ts';
import { addPeriod, type IsoDate, type Period } from '../model/calendar.ts';
import type { Circle, CircleId, Term } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { daysLeft, type TermState, termState } from '../model/term.ts';

/** One term on one day. */
export interface TermRow {
  readonly circle: CircleId;
  readonly circleName: string;
  readonly role: string;
  readonly roleTitle: string;
  readonly person: PersonId;
  readonly personName: string;
  readonly start: IsoDate;
  /** The last day in force (inclusive): the day it was ended early, else its end; absent where the file has none. */
  readonly end?: IsoDate;
  /** Days until the last day in force: 0 on that day, negative when it has passed. */
  readonly days?: number;
  readonly state: TermState;
  /** The state in a few words. */
  readonly words: string;
}

/** Which terms are wanted; all that are given must hold. */
export interface TermFilter {
  readonly circle?: CircleId | undefined;
  readonly person?: PersonId | undefined;
  /** Only terms whose last day has passed and that nobody has ended or followed. */
  readonly expired?: boolean;
  /** Only terms that run and whose last day is at most this far ahead (inclusive). */
  readonly within?: Period | undefined;
}

/** The terms that fit, sorted by circle, role, start and person. */
export function terms(organisation: Organisation, today: IsoDate, filter: TermFilter = {}): readonly TermRow[] {
  const until = filter.within === undefined ? undefined : addPeriod(today, filter.within);
  return [...organisation.circles.values()]
    .flatMap((circle) => [...circle.terms.values()].map((term) => row(organisation, { circle, term }, today)))
    .filter((candidate) => fits(candidate, filter, until))
    .sort(compareRows);
}

function row(organisation: Organisation, { circle, term }: { circle: Circle; term: Term }, today: IsoDate): TermRow {
  const state = termState(circle, term, today);
  const end = term.ended ?? term.end;
  const days = daysLeft({ ...term, ...(end === undefined ? {} : { end }) }, today);
  const words = termsEn(labelsOf(organisation.settings.labels));
  return {
    circle: circle.id,
    circleName: circleName(organisation, circle.id),
    role: term.role,
    roleTitle: circle.roles.get(term.role)?.title ?? term.role,
    person: term.person,
    personName: personName(organisation, term.person),
    start: term.start,
    ...(end === undefined ? {} : { end }),
    ...(days === undefined ? {} : { days }),
    state,
    words: words.state({ state, start: term.start, end, today }),
  };
}

function fits(candidate: TermRow, filter: TermFilter, until: IsoDate | undefined): boolean {
  if (filter.circle !== undefined && candidate.circle !== filter.circle) return false;
  if (filter.person !== undefined && candidate.person !== filter.person) return false;
  if (filter.expired === true && candidate.state !== 'expired') return false;
  return until === undefined || endsBy(candidate, until);
}

function endsBy({ state, end }: TermRow, until: IsoDate): boolean {
  return state === 'running' && end !== undefined && end <= until;
}

function compareRows(a: TermRow, b: TermRow): number {
  return (
    compareText(a.circle, b.circle) ||
    compareText(a.role, b.role) ||
    compareText(a.start, b.start) ||
    compareText(a.person, b.person)
  );
}
