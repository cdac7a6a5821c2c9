/** The files of somebody who comes back: everything that their leaving ended, as far as it is still there to be taken up. */
import type { Change } from '../changes/change.ts';
import type { Departure } from '../changes/coming-back.ts';
import type { Circle, Term } from '../model/circle.ts';
import type { PersonId } from '../model/person.ts';
import { termState } from '../model/term.ts';
import type { Fields } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { removeValue, setValue } from '../schema/splice-yaml.ts';
import { withSeat } from './circle-text.ts';
import { decidedText } from './edits.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

type Place = Pick<Workplace, 'present' | 'state' | 'today'>;

/** A role that somebody else has taken since. */
export interface FilledSince {
  /** The path of the term of whoever comes back. */
  readonly path: string;
  readonly role: string;
  /** Such as `kitchen/secretary`. */
  readonly id: string;
  readonly circle: Circle;
  readonly holders: readonly PersonId[];
  /** True when the role could be held by both: the other term did not follow on this one. */
  readonly canShare: boolean;
}

/** The files; undefined when it is too late for that, or the person was let go by a round. `beside` names terms that are taken up although the role is filled. */
export function takenUpAgain(place: Place, person: PersonId, beside: readonly string[] = []): WantedFiles | undefined {
  const departure = departureOf(place, person);
  if (departure === undefined) return undefined;
  const changes = departure.changes.filter((change) => isOpen(place, change, { departure, beside }));
  return new Map(changes.map((change) => [change.path, new TextEncoder().encode(textAfter(place, change))]));
}

/** Roles that could be taken up again, had nobody else taken them since. */
export function filledSince(place: Place, person: PersonId): readonly FilledSince[] {
  const departure = departureOf(place, person);
  return (departure?.changes ?? []).flatMap((change): readonly FilledSince[] => {
    const [circle, term] = termOf(place, change) ?? [];
    if (departure === undefined || circle === undefined || term === undefined) return [];
    const others = takenBy(circle, term, departure);
    if (others.length === 0) return [];
    const holders = [...new Set(others.map((other) => other.person))];
    const role = circle.roles.get(term.role)?.title ?? term.role;
    return [
      {
        path: change.path,
        role,
        id: `${circle.id}/${term.role}`,
        circle,
        holders,
        canShare: isRunning(place, circle, term),
      },
    ];
  });
}

function departureOf({ state, today }: Place, person: PersonId): Departure | undefined {
  const departure = state.departures.get(person);
  return departure === undefined || today > departure.until ? undefined : departure;
}

interface Returning {
  readonly departure: Departure;
  readonly beside: readonly string[];
}

/** Not a seat in a circle that has ended, nor a role that somebody else has taken since, unless both want to hold it. */
function isOpen(place: Place, change: Change, { departure, beside }: Returning): boolean {
  if (change.kind === 'person') return true;
  const circle = place.state.organisation.circles.get(change.circle ?? '');
  if (circle === undefined || circle.status === 'dissolved') return false;
  if (change.kind === 'circle') return !circle.members.some(({ person }) => person === keyIn(change));
  const [, term] = termOf(place, change) ?? [];
  if (term === undefined || !isRunning(place, circle, term)) return false;
  return beside.includes(change.path) || takenBy(circle, term, departure).length === 0;
}

/** The term that a change gives back, with its circle; undefined where it or its role is gone. */
function termOf({ state }: Place, { kind, circle: id = '', id: name }: Change): readonly [Circle, Term] | undefined {
  const circle = state.organisation.circles.get(id);
  const term = kind === 'term' ? circle?.terms.get(name) : undefined;
  if (circle === undefined || circle.status === 'dissolved' || term === undefined) return undefined;
  return circle.roles.has(term.role) ? [circle, term] : undefined;
}

function isRunning({ today }: Place, circle: Circle, { ended: _, ...term }: Term): boolean {
  return termState(circle, term, today) === 'running';
}

/** Terms that began after this one, and those that nobody had yet when the person left, as long as they hold. */
function takenBy({ terms }: Circle, term: Term, departure: Departure): readonly Term[] {
  return [...terms.values()].filter((other) => {
    if (other.role !== term.role || other.person === term.person) return false;
    if (other.start > term.start) return true;
    return other.ended === undefined && !departure.terms.has(pathOf('term', other));
  });
}

function keyIn({ patch }: Change): string {
  return 'key' in patch ? patch.key : '';
}

function textAfter(place: Place, { path, patch }: Change): string {
  const text = decidedText(place, path);
  if (patch.op === 'item-add') return withSeat(text, patch.value);
  return patch.op === 'set' ? fieldsSet(text, patch) : text;
}

function fieldsSet(text: string, { before, after }: { readonly before: Fields; readonly after: Fields }): string {
  const without = Object.keys(before)
    .filter((field) => !Object.hasOwn(after, field))
    .reduce((left, field) => removeValue(left, [field]), text);
  return Object.entries(after).reduce((changed, [field, value]) => setValue(changed, [field], value), without);
}
