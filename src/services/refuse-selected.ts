/** What keeps a selection from being made. */
import { type SelectWords, selectEn } from '../messages/en/select.ts';
import { labelsOf } from '../messages/labels.ts';
import { type IsoDate, lastDay, type Period } from '../model/calendar.ts';
import type { Circle, Role, RoleKind, Term } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, personName } from '../model/organisation.ts';
import { holdings, rolesOfKind } from '../model/term.ts';
import type { Selected, SelectionWishes } from './select.ts';
import type { Workplace } from './workplace.ts';

/** The terms of a fast start are short, because a selection is owed when they end. Source: Who Decides Who Decides. */
export const FAST_TERM: Period = 'P3M';

/** Throws `CirclesError` when something that was said does not fit the organisation, or the rest of it. */
export function refuseSelected(place: Workplace, wishes: SelectionWishes): void {
  const words = selectEn(labelsOf(place.organisation.settings.labels));
  const { selections, fastStart } = wishes;
  refuseRoles(
    place,
    selections.map(({ role }) => role),
  );
  for (const one of selections) {
    refuseOne(place, one, words);
    refuseBothEnds(place, one, { words, selections });
    if (fastStart) refuseFast(place, one, words);
  }
}

/** Throws `CirclesError` where the roles can't be filled together. */
export function refuseRoles({ organisation }: Pick<Workplace, 'organisation'>, roles: readonly Role[]): void {
  const words = selectEn(labelsOf(organisation.settings.labels));
  const circles = [...new Set(roles.map(({ circle }) => circle))];
  const ids = roles.map(({ id }) => id);
  if (circles.length > 1) {
    const names = circles.map((id) => circleName(organisation, id));
    throw new CirclesError('several-circles', words.severalCircles({ names }));
  }
  const twice = roles.find(({ id }, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new CirclesError('role-twice', words.roleTwice({ role: twice.title }));
}

/** A fast start is for roles that nobody has held yet, and for a short time: a selection is owed when it ends. */
function refuseFast({ organisation }: Workplace, { role, start, end }: Selected, words: SelectWords): void {
  const longest = lastDay(start, FAST_TERM);
  if (end > longest) throw new CirclesError('fast-too-long', words.fastTooLong({ start, longest }));
  const terms = organisation.circles.get(role.circle)?.terms ?? new Map<string, Term>();
  if ([...terms.values()].some((term) => term.role === role.id)) {
    const id = `${role.circle}/${role.id}`;
    throw new CirclesError('fast-again', words.fastAgain({ role: role.title, id }));
  }
}

function refuseOne(place: Workplace, { person, start, end, reasons }: Selected, words: SelectWords): void {
  const { organisation } = place;
  if (end < start) throw new CirclesError('term-ends-early', words.endsEarly({ start, end }));
  if (organisation.people.get(person)?.status === 'left')
    throw new CirclesError('person-left', words.hasLeft({ name: personName(organisation, person) }));
  if (reasons.length === 0) throw new CirclesError('reason-missing', words.reasonMissing());
}

function refuseBothEnds(place: Workplace, one: Selected, { words, selections }: Among): void {
  const { organisation } = place;
  const { role, person } = one;
  const held = otherEnd(place, one) ?? otherEndHere(place, one, selections);
  if (held === undefined) return;
  const parts = {
    name: personName(organisation, person),
    id: person,
    circle: circleName(organisation, role.circle),
    wanted: role.title,
    held: held.title,
    heldId: `${held.circle}/${held.id}`,
  };
  throw new CirclesError('both-links', words.bothEnds(parts));
}

interface Among {
  readonly words: SelectWords;
  readonly selections: readonly Selected[];
}

const OTHER_END: Readonly<Partial<Record<RoleKind, RoleKind>>> = { leader: 'delegate', delegate: 'leader' };

/**
 * The other link role of the circle that the person would hold at the same time. Leader and delegate are two people, so
 * that the link carries in both directions; a group with single links has agreed otherwise. Source: Many Voices One Song 2.4.
 */
function otherEnd({ organisation }: Workplace, { role, person, start, end }: Selected): Role | undefined {
  const { double_link, after_term: afterTerm } = organisation.settings.governance;
  const kind = double_link === 'single' ? undefined : OTHER_END[role.kind];
  const circle = organisation.circles.get(role.circle);
  if (kind === undefined || circle === undefined) return undefined;
  return rolesOfKind(circle, kind).find((other) => {
    const days = [start, ...plannedStarts(circle, other, { start, end })];
    return days.some((today) =>
      holdings(circle, other.id, { today, afterTerm }).some((term) => term.person === person),
    );
  });
}

/** Days between start and end on which another term of the role begins. */
function plannedStarts(circle: Circle, role: Role, between: { start: IsoDate; end: IsoDate }): readonly IsoDate[] {
  return [...circle.terms.values()]
    .filter((term) => term.role === role.id && term.start > between.start && term.start <= between.end)
    .map((term) => term.start);
}

/** The other link role, where the same decision gives it to the same person. */
function otherEndHere({ organisation }: Workplace, one: Selected, selections: readonly Selected[]): Role | undefined {
  const single = organisation.settings.governance.double_link === 'single';
  const kind = single ? undefined : OTHER_END[one.role.kind];
  return selections.find(({ role, person }) => role.kind === kind && person === one.person)?.role;
}
