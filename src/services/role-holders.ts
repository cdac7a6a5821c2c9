/** Who holds the roles whose terms change, before and after. */
import type { Change } from '../changes/change.ts';
import type { Sides } from '../changes/mandate.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId, Term } from '../model/circle.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import { type TermState, termState } from '../model/term.ts';

/** A term by which somebody holds a role, or will. */
export interface Holding {
  readonly name: string;
  readonly state: Extract<TermState, 'running' | 'expired' | 'planned'>;
  readonly start: IsoDate;
  readonly end: IsoDate | undefined;
}

/** One role, with everybody who holds it and will hold it, by first day. */
export interface RoleHolders {
  readonly circle: string;
  readonly title: string;
  readonly before: readonly Holding[];
  readonly after: readonly Holding[];
}

/** In the order of the changes, each role once. */
export function roleHolders(changes: readonly Change[], sides: Sides, today: IsoDate): readonly RoleHolders[] {
  const roles = new Map<string, readonly [CircleId, string]>();
  for (const { kind, circle, path } of changes) {
    if (kind !== 'term' || circle === undefined) continue;
    for (const side of [sides.before, sides.after]) {
      const role = side.entries.get(path)?.value.role;
      if (typeof role === 'string') roles.set(`${circle}/${role}`, [circle, role]);
    }
  }
  return [...roles.values()].map(([circle, role]) => ({
    circle: nameOf(circle, sides),
    title: titleOf(circle, role, sides),
    before: holdingsIn(sides.before, { circle, role, today }),
    after: holdingsIn(sides.after, { circle, role, today }),
  }));
}

function nameOf(circle: CircleId, { before, after }: Sides): string {
  return circleName(after.circles.has(circle) ? after : before, circle);
}

function titleOf(circle: CircleId, role: string, { before, after }: Sides): string {
  const find = (side: Organisation) => side.circles.get(circle)?.roles.get(role)?.title;
  return find(after) ?? find(before) ?? role;
}

interface Asked {
  readonly circle: CircleId;
  readonly role: string;
  readonly today: IsoDate;
}

function holdingsIn(organisation: Organisation, { circle: id, role, today }: Asked): readonly Holding[] {
  const circle = organisation.circles.get(id);
  if (circle === undefined) return [];
  return [...circle.terms.values()]
    .filter((term) => term.role === role)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .flatMap((term) => holdingOf(term, termState(circle, term, today), organisation));
}

function holdingOf({ person, start, end }: Term, state: TermState, organisation: Organisation): readonly Holding[] {
  if (state === 'ended' || state === 'succeeded') return [];
  return [{ name: personName(organisation, person), state, start, end }];
}
