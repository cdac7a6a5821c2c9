/** Places and names that many rules speak of. */
import { unreadFiles } from '../load/unread.ts';
import type { CircleParts, RoleParts, TermParts } from '../messages/rule-parts.ts';
import type { Circle, RoleKind, Term } from '../model/circle.ts';
import type { Place } from '../model/finding.ts';
import { onceFor } from '../model/once-for.ts';
import { type Organisation, personName, standingCircles } from '../model/organisation.ts';
import { allHoldings } from '../model/term.ts';
import type { Fields } from '../model/value.ts';
import { type Kind, pathOf } from '../schema/kinds.ts';
import type { RuleContext } from './rule.ts';

/** A place in the file of this kind. */
export function placeIn(kind: Kind, names: Parameters<typeof pathOf>[1], pointer: Place['pointer'] = []): Place {
  return { file: pathOf(kind, names), pointer };
}

/** A place in a circle's own file: the value under `key` where the file has that key, else the whole file. */
export function placeInCircle(organisation: Organisation, circle: Circle, key: string): Place {
  const file = pathOf('circle', { circle: circle.id });
  return { file, pointer: Object.hasOwn(organisation.entries.get(file)?.value ?? {}, key) ? [key] : [] };
}

/** What a governed file says, also what no noun carries; nothing where it is not there. */
export function fileValue(organisation: Organisation, ...[kind, names]: Parameters<typeof pathOf>): Fields {
  return organisation.entries.get(pathOf(kind, names))?.value ?? {};
}

/** A place in the file of a term. */
export function placeInTerm(term: Term, pointer: Place['pointer']): Place {
  return placeIn('term', { circle: term.circle, id: term.id }, pointer);
}

/** Circles of the ordinary kind that hang from this one and work now or are about to. */
export function childrenOf(organisation: Organisation, parent: Circle): readonly Circle[] {
  return standingCircles(organisation).filter((circle) => circle.parent === parent.id && circle.type === undefined);
}

/** Circles that work now. */
export const activeCircles = onceFor((organisation: Organisation): readonly Circle[] =>
  [...organisation.circles.values()].filter((circle) => circle.status === 'active'),
);

/** The terms by which somebody holds this role of the circle on the day of the check. */
export function heldBy(context: RuleContext, circle: Circle, role: string): readonly Term[] {
  return heldIn(context).get(circle)?.byRole.get(role) ?? [];
}

/** The terms by which somebody holds a role of this kind in the circle on the day of the check. */
export function heldOfKind(context: RuleContext, circle: Circle, kind: RoleKind): readonly Term[] {
  return heldIn(context).get(circle)?.byKind.get(kind) ?? [];
}

interface Held {
  readonly byRole: ReadonlyMap<string, readonly Term[]>;
  readonly byKind: ReadonlyMap<RoleKind, readonly Term[]>;
}

/** Of every circle at once: a third of all rules ask who holds what. */
const heldIn = onceFor((context: RuleContext): ReadonlyMap<Circle, Held> => {
  const when = holdingDay(context);
  const circles = [...context.organisation.circles.values()];
  return new Map(circles.map((circle) => [circle, heldInCircle(circle, allHoldings(circle, when))]));
});

function heldInCircle(circle: Circle, byRole: Held['byRole']): Held {
  const byKind = new Map<RoleKind, Term[]>();
  for (const { id, kind } of circle.roles.values()) {
    const terms = byKind.get(kind);
    if (terms === undefined) byKind.set(kind, [...(byRole.get(id) ?? [])]);
    else terms.push(...(byRole.get(id) ?? []));
  }
  return { byRole, byKind };
}

/** False when a file of the circle could not be read: what seems to be missing there may stand in it. */
export function isWhole({ loaded }: RuleContext, circle: Circle): boolean {
  return !unread(loaded).has(circle.id);
}

/** False when a seat is given to somebody who is not there: whose it is, nobody can say, and whoever seems to have none may have that one. */
export function areSeatsKnown({ people }: Organisation, circle: Circle): boolean {
  return circle.members.every(({ person }) => people.has(person));
}

/** True when circles.yaml could not be read: what seems to be so by the settings may be otherwise. */
export function areSettingsUnread(loaded: RuleContext['loaded']): boolean {
  return unreadFiles(loaded).has(pathOf('organisation', {}));
}

/** False when the record of some decision could not be read: what no record seems to tell may stand in it. */
export function areRecordsWhole(loaded: RuleContext['loaded']): boolean {
  return ![...unreadFiles(loaded)].some((file) => file.includes('/decisions/'));
}

/** False when the file of some circle could not be read: what no circle seems to have may stand in it. */
export function areCirclesWhole(loaded: RuleContext['loaded']): boolean {
  return ![...unreadFiles(loaded)].some((file) => file.endsWith('/circle.yaml'));
}

/** The circles in whose folder a file could not be read. */
const unread = onceFor((loaded: RuleContext['loaded']): ReadonlySet<string> => {
  const files = [...unreadFiles(loaded), ...loaded.strays.map(({ file }) => file)];
  return new Set(files.flatMap((file) => /^circles\/([^/]+)\//.exec(file)?.[1] ?? []));
});

/** The day of the check, and what the organisation holds of a term that has ended. */
export function holdingDay(context: RuleContext): Parameters<typeof allHoldings>[1] {
  return { today: context.today, afterTerm: context.settings.governance.after_term };
}

/** A circle in a sentence. */
export function circleParts(circle: Circle): CircleParts {
  return { circle: circle.name, id: circle.id };
}

/** A role in a sentence; a role that nobody described goes by its id. */
export function roleParts(circle: Circle, id: string): RoleParts {
  const role = circle.roles.get(id);
  return { circle: circle.name, title: role?.title ?? id, kind: role?.kind ?? 'operational', at: `${circle.id}/${id}` };
}

/** A term in a sentence. */
export function termParts(organisation: Organisation, circle: Circle, term: Term): TermParts {
  return { ...roleParts(circle, term.role), person: personName(organisation, term.person) };
}

/** A term and the circle it is in. */
export interface StandingTerm {
  readonly circle: Circle;
  readonly term: Term;
}

/** Every term of every standing circle. */
export const standingTerms = onceFor((organisation: Organisation): readonly StandingTerm[] =>
  standingCircles(organisation).flatMap((circle) => [...circle.terms.values()].map((term) => ({ circle, term }))),
);

/** Every term by which somebody holds a role of a standing circle on the day of the check. */
export const heldTerms = onceFor((context: RuleContext): readonly StandingTerm[] =>
  standingCircles(context.organisation).flatMap((circle) =>
    [...(heldIn(context).get(circle)?.byRole.values() ?? [])].flat().map((term) => ({ circle, term })),
  ),
);
