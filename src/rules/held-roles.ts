/** Who holds which role on the day of the check, for the rules about how roles are shared out. */
import type { Circle, Role, Term } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import { isActiveMember, type Organisation, parentOf, standingCircles } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { heldBy } from './parts.ts';
import type { RuleContext } from './rule.ts';

/** A role of a standing circle, and a term by which somebody holds it. */
export interface HeldRole {
  readonly circle: Circle;
  readonly role: Role;
  readonly term: Term;
}

/** Every role that somebody holds, by circle and role. */
export const heldRoles = onceFor((context: RuleContext): readonly HeldRole[] =>
  standingCircles(context.organisation).flatMap((circle) =>
    [...circle.roles.values()].flatMap((role) =>
      heldBy(context, circle, role.id).map((term) => ({ circle, role, term })),
    ),
  ),
);

/** The links among them: leaders and delegates of circles that have a parent. */
export const heldLinks = onceFor((context: RuleContext): readonly HeldRole[] =>
  heldRoles(context).filter(
    ({ circle, role }) =>
      (role.kind === 'leader' || role.kind === 'delegate') && parentOf(context.organisation, circle) !== undefined,
  ),
);

/** They are grouped by the person; a role that somebody holds by two terms counts once. */
export const byPerson = onceFor((held: readonly HeldRole[]): ReadonlyMap<PersonId, readonly HeldRole[]> => {
  const groups = new Map<PersonId, HeldRole[]>();
  for (const one of held) {
    const group = groups.get(one.term.person) ?? [];
    if (!group.some(({ role }) => role === one.role)) group.push(one);
    groups.set(one.term.person, group);
  }
  return groups;
});

/** Everybody who takes part in a standing circle now. */
export function peopleTakingPart(organisation: Organisation): ReadonlySet<PersonId> {
  const seats = standingCircles(organisation).flatMap(({ members }) => members);
  return new Set(seats.filter((seat) => isActiveMember(organisation, seat)).map(({ person }) => person));
}
