/** Who may record for a circle: with its stand-ins, so that no date, selection or resignation locks a circle out. */
import type { IsoDate } from '../model/calendar.ts';
import type { Circle, CircleId } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { generalOf, isActiveMember, type Organisation, parentOf } from '../model/organisation.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import { holdings } from '../model/term.ts';

/** Who may sign a circle's record, how many must, and who stood in for whom. */
export interface Recorders {
  readonly circle: CircleId;
  readonly persons: readonly PersonId[];
  /** How many different ones of them must sign: the circle's rule, or all of them when they are fewer. */
  readonly required: number;
  /** `rule`: as the circle agreed; `members`: nobody the rule names has a key; `parent`: no member has one. */
  readonly standIn: 'rule' | 'members' | 'parent';
}

/**
 * The recorders of `circle` on `today` (terms are read on that day), from the state before the record. Where the circle has
 * nobody with a key, and nobody above it has, nobody can record: `required` is 0 and `persons` empty.
 */
export function recordersOf(organisation: Organisation, circle: Circle, today: IsoDate): Recorders {
  const own = ownRecorders(organisation, circle, today);
  if (own !== undefined) return own;
  for (const above of circlesAbove(organisation, circle)) {
    const stand = ownRecorders(organisation, above, today);
    if (stand !== undefined) return { ...stand, circle: circle.id, standIn: 'parent' };
  }
  return { circle: circle.id, persons: [], required: 0, standIn: 'parent' };
}

/** Whom the circle's rule names, else every member with a key; undefined where nobody of them has one. */
function ownRecorders(organisation: Organisation, circle: Circle, today: IsoDate): Recorders | undefined {
  const named = withKeys(organisation, namedBy(organisation, circle, today));
  if (named.length > 0) return recorders(circle, named, 'rule');
  const members = withKeys(
    organisation,
    circle.members.map((member) => member.person),
  );
  return members.length > 0 ? recorders(circle, members, 'members') : undefined;
}

/** The parent, its parent and so on; at the end the general circle, so that a circle cut off from the tree is not locked out. */
function circlesAbove(organisation: Organisation, circle: Circle): Iterable<Circle> {
  const above = new Set<Circle>();
  let parent = parentOf(organisation, circle);
  while (parent !== undefined && !above.has(parent)) {
    above.add(parent);
    parent = parentOf(organisation, parent);
  }
  const general = generalOf(organisation);
  return general === undefined ? above : above.add(general);
}

function recorders(circle: Circle, persons: readonly PersonId[], standIn: Recorders['standIn']): Recorders {
  return { circle: circle.id, persons, required: Math.min(circle.records.signatures, persons.length), standIn };
}

function namedBy(organisation: Organisation, circle: Circle, today: IsoDate): readonly PersonId[] {
  return circle.records.by.flatMap((role) =>
    role === 'member' ? activeMembers(organisation, circle) : holdersOf(organisation, { home: circle.id, role, today }),
  );
}

/** A role on a day: by its id in the circle `home`, or of another circle as `circle/role`. */
export interface AskedRole {
  readonly home: CircleId;
  readonly role: string;
  readonly today: IsoDate;
}

/** Whether the person holds the role on that day. */
export function isHolder(organisation: Organisation, person: PersonId, asked: AskedRole): boolean {
  return holdersOf(organisation, asked).includes(person);
}

function holdersOf(organisation: Organisation, { home, role, today }: AskedRole): readonly PersonId[] {
  const [first = '', second] = role.split('/');
  const circle = organisation.circles.get(second === undefined ? home : first);
  if (circle === undefined) return [];
  const when = { today, afterTerm: organisation.settings.governance.after_term };
  return holdings(circle, second ?? first, when).map((term) => term.person);
}

function activeMembers(organisation: Organisation, circle: Circle): readonly PersonId[] {
  return circle.members.filter((member) => isActiveMember(organisation, member)).map((member) => member.person);
}

function withKeys(organisation: Organisation, persons: readonly PersonId[]): readonly PersonId[] {
  const able = persons.filter((id) => {
    const person = organisation.people.get(id);
    return person !== undefined && person.status !== 'left' && activeKeys(person).length > 0;
  });
  return [...new Set(able)].sort(compareText);
}
