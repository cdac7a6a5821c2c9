/** What a term is on a given day, and who holds a role: the one idea of "expired" and "holder" in the whole tool. */
import { addDays, daysBetween, type IsoDate } from './calendar.ts';
import type { Circle, Role, Term } from './circle.ts';
import { onceFor } from './once-for.ts';
import type { Governance } from './settings.ts';

/** `planned` before its start; `expired` once its last day has passed and nobody has ended it; `ended` by a decision or notice. */
export type TermState = 'planned' | 'running' | 'expired' | 'ended' | 'succeeded';

/**
 * The state of a term on `today`. The end is the last day in force: on that day the term still runs.
 * `succeeded`: a later term of the same role has started.
 */
export function termState(circle: Circle, term: Term, today: IsoDate): TermState {
  if (term.ended !== undefined && term.ended < today) return 'ended';
  if (term.start > today) return 'planned';
  if (hasSuccessor(circle, term, today)) return 'succeeded';
  return term.end !== undefined && term.end < today ? 'expired' : 'running';
}

/** True when the last day of the term has passed and nothing has followed: {@link termState} says `expired`. Most terms go on, which their end tells. */
export function isExpired(circle: Circle, term: Term, today: IsoDate): boolean {
  return term.end !== undefined && term.end < today && termState(circle, term, today) === 'expired';
}

/** Days until the last day in force: 0 on that day, negative when it has passed; undefined without an end. */
export function daysLeft(term: Term, today: IsoDate): number | undefined {
  return term.end === undefined ? undefined : daysBetween(today, term.end);
}

/**
 * The terms by which somebody holds the role on `today`. An expired term still counts: expiry is a reminder, never a
 * removal, unless the organisation set `after_term: vacant`.
 */
export function holdings(
  circle: Circle,
  role: string,
  when: { today: IsoDate; afterTerm: Governance['after_term'] },
): readonly Term[] {
  return termsOfRole(circle, role).filter((term) => isHeld(circle, term, when));
}

/** The {@link holdings} of every role of the circle that somebody ever held, by its id. */
export function allHoldings(
  circle: Circle,
  when: { today: IsoDate; afterTerm: Governance['after_term'] },
): ReadonlyMap<string, readonly Term[]> {
  const roles = [...byRole(circle)];
  return new Map(roles.map(([role, terms]) => [role, terms.filter((term) => isHeld(circle, term, when))]));
}

function isHeld(circle: Circle, term: Term, when: Parameters<typeof holdings>[2]): boolean {
  const state = termState(circle, term, when.today);
  return state === 'running' || (state === 'expired' && when.afterTerm === 'continue');
}

/**
 * The last day (inclusive) on which a term that is over held its role: the day it was ended, or the day before its
 * successor started. Undefined while it is planned, running, or expired and carried on.
 */
export function lastDayHeld(
  circle: Circle,
  term: Term,
  when: { today: IsoDate; afterTerm: Governance['after_term'] },
): IsoDate | undefined {
  const state = termState(circle, term, when.today);
  if (state === 'ended') return term.ended;
  if (state === 'expired') return when.afterTerm === 'vacant' ? term.end : undefined;
  return state === 'succeeded' ? dayBeforeSuccessor(circle, term) : undefined;
}

/** The terms of one role in a circle, past and planned ones too, sorted by id. */
export function termsOfRole(circle: Circle, role: string): readonly Term[] {
  return byRole(circle).get(role) ?? [];
}

const byRole = onceFor((circle: Circle) => {
  const roles = new Map<string, Term[]>();
  for (const term of circle.terms.values()) {
    const terms = roles.get(term.role);
    if (terms === undefined) roles.set(term.role, [term]);
    else terms.push(term);
  }
  return roles;
});

/** The term of a role that began last, whatever became of it; undefined when nobody ever held it. */
export function latestTerm(circle: Circle | undefined, role: string): Term | undefined {
  const terms = circle === undefined ? [] : termsOfRole(circle, role);
  return [...terms].sort((a, b) => (a.start < b.start ? -1 : 1)).at(-1);
}

/** The roles of a circle that are of one kind, sorted by id. */
export function rolesOfKind(circle: Circle, kind: Role['kind']): readonly Role[] {
  return [...circle.roles.values()].filter((role) => role.kind === kind);
}

function dayBeforeSuccessor(circle: Circle, term: Term): IsoDate | undefined {
  const starts = termsOfRole(circle, term.role)
    .filter((other) => other.start > term.start)
    .map((other) => other.start);
  const [first] = starts.sort();
  return first === undefined ? undefined : addDays(first, -1);
}

function hasSuccessor(circle: Circle, term: Term, today: IsoDate): boolean {
  return termsOfRole(circle, term.role).some((other) => other.start > term.start && other.start <= today);
}
