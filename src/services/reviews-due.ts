/** What a circle has to look at again: agreements, terms, watched objections, reviews of roles and of circles. */
import { type Watched, watchedObjections } from '../changes/watched.ts';
import { digestIn } from '../load/file-tree.ts';
import { readReviews } from '../load/read-reviews.ts';
import type { IsoDate } from '../model/calendar.ts';
import { type Circle, type CircleId, type Policy, policiesInForce, type Role, type Term } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { isActiveMember, memberOf, standingCircles } from '../model/organisation.ts';
import { termState } from '../model/term.ts';
import { pathOf } from '../schema/kinds.ts';
import type { Workplace } from './workplace.ts';

interface Due {
  readonly circle: Circle;
  /** The last day before it is over (inclusive); for what comes back on a day, that day. */
  readonly date: IsoDate;
  /** True when the day has passed, or is today for what comes back on a day. */
  readonly now: boolean;
}

/** An agreement whose review or term is due. */
export interface PolicyDue extends Due {
  readonly kind: 'policy';
  readonly policy: Policy;
}

/** A term that has ended, or ends soon, and is not settled. */
export interface TermDue extends Due {
  readonly kind: 'term';
  readonly role: Role;
  readonly term: Term;
  /** True when the holder is still an active member, so could carry on. */
  readonly mayCarryOn: boolean;
}

/** An objection that was integrated by watching. */
export interface WatchedDue extends Due {
  readonly kind: 'watched';
  readonly watched: Watched;
}

/** How a role is filled, or how a circle works together, looked at by people; its words are nobody else's business. */
export interface SubjectDue extends Due {
  readonly kind: 'role' | 'circle';
  /** The id of the role or of the circle. */
  readonly subject: string;
}

/** One thing to look at. */
export type ReviewDue = PolicyDue | TermDue | WatchedDue | SubjectDue;

/** Where and until when to look. */
export interface ReviewWishes {
  /** Last day that counts (inclusive). */
  readonly until: IsoDate;
  readonly circle?: CircleId | undefined;
}

type Place = Pick<Workplace, 'organisation' | 'loaded' | 'present' | 'today'>;

/** Everything that is due until a day, by circle, the earliest first. */
export function reviewsDue(place: Place, wishes: ReviewWishes): readonly ReviewDue[] {
  const circles = standingCircles(place.organisation).filter(({ id }) => (wishes.circle ?? id) === id);
  const watched = watchedDue(place, wishes.until);
  return circles.flatMap((circle) =>
    [
      ...policiesDue(circle, place, wishes.until),
      ...termsDue(circle, place, wishes.until),
      ...watched.filter((one) => one.circle.id === circle.id),
      ...subjectsDue(circle, place, wishes.until),
    ].sort((a, b) => compareText(a.date, b.date)),
  );
}

function policiesDue(circle: Circle, { today }: Place, until: IsoDate): readonly PolicyDue[] {
  return policiesInForce(circle).flatMap((policy) => {
    const { review: date } = policy;
    if (date === undefined || date > until) return [];
    return [{ kind: 'policy', circle, policy, date, now: date < today }];
  });
}

function termsDue(circle: Circle, { organisation, today }: Place, until: IsoDate): readonly TermDue[] {
  return [...circle.terms.values()].flatMap((term) => {
    const { end: date } = term;
    const role = circle.roles.get(term.role);
    const state = termState(circle, term, today);
    if (date === undefined || role === undefined || date > until || isSettled(circle, term)) return [];
    if (state !== 'running' && state !== 'expired') return [];
    const seat = memberOf(circle, term.person);
    const mayCarryOn = seat !== undefined && isActiveMember(organisation, seat) && term.acting !== true;
    return [{ kind: 'term', circle, role, term, date, now: state === 'expired', mayCarryOn }];
  });
}

function isSettled(circle: Circle, term: Term): boolean {
  const followed = [...circle.terms.values()].some((other) => other.role === term.role && other.start > term.start);
  return term.ended !== undefined || followed;
}

function watchedDue({ loaded, organisation, present, today }: Place, until: IsoDate): readonly WatchedDue[] {
  const found = watchedObjections({
    organisation: loaded.organisation,
    digestOf: digestIn(present),
    horizon: until,
  });
  return found.flatMap((watched) => {
    const circle = organisation.circles.get(watched.record.consents[0]?.circle ?? '');
    const date = watched.measure.check;
    return circle === undefined ? [] : [{ kind: 'watched', circle, watched, date, now: date <= today }];
  });
}

/** The date that the last review named, else the one that the file of the role or the circle names. */
function subjectsDue(circle: Circle, place: Place, until: IsoDate): readonly SubjectDue[] {
  const roles = [...circle.roles.values()].map(
    ({ id }) => ({ kind: 'role', subject: id, path: pathOf('role', { circle: circle.id, id }) }) as const,
  );
  const own = { kind: 'circle', subject: circle.id, path: pathOf('circle', { circle: circle.id }) } as const;
  const held = readReviews(place.present, circle.id);
  return [...roles, own].flatMap(({ kind, subject, path }) => {
    const review = place.organisation.entries.get(path)?.value.review;
    const last = held.filter((one) => one.kind === kind && one.subject === subject).at(-1);
    const date = last === undefined ? review : last.next;
    if (typeof date !== 'string' || date > until) return [];
    return [{ kind, circle, subject, date, now: date < place.today }];
  });
}
