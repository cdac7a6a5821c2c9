/** Who is asked in a round: frozen from the state before the change. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { isActiveMember, type Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { type Change, itemKey } from './change.ts';
import { gracedIn } from './grace.ts';
import { termHolder } from './notice.ts';
import { hadSeat, type RecordedState } from './recorded-state.ts';

/** What is asked about: these changes of this state, decided on the one day and recorded on the other. */
export interface Question {
  readonly state: RecordedState;
  readonly changes: readonly Change[];
  readonly decided: IsoDate;
  readonly recorded: IsoDate;
}

/**
 * The members with consent right in `circle` for the changes, sorted: active members on the day of the decision; not
 * those on leave or on probation, not who joined by a later decision, and not the person whose removal is proposed: on
 * that proposal only. A removal that comes together with anything else takes nobody's voice, or a circle could decide
 * over somebody's objection by putting them out in the same breath. Whom a recorder has just noted as gone or away is still
 * asked (see `grace.ts`). Source: Many Voices One Song 2.2.3.
 */
export function eligibleIn(circle: CircleId, question: Question): readonly PersonId[] {
  const { state, decided } = question;
  const members = askedNow(circle, question);
  const then = members.filter((person) => hadSeat(state, { circle, person }, decided));
  // A day on which nobody was there is no day of this circle, and nobody's silence is not consent.
  return then.length > 0 ? then : members;
}

/** The members of `circle` who would be asked if it were decided on the day it is recorded, and are not, sorted. */
export function joinedSince(circle: CircleId, question: Question): readonly PersonId[] {
  const asked = eligibleIn(circle, question);
  return askedNow(circle, question).filter((person) => !asked.includes(person));
}

function askedNow(circle: CircleId, { state, changes, recorded }: Question): readonly PersonId[] {
  const { organisation } = state;
  const removed = personRemoved(circle, changes, organisation);
  const active = (organisation.circles.get(circle)?.members ?? [])
    .filter((member) => isActiveMember(organisation, member))
    .map((member) => member.person);
  const asked = new Set([...active, ...gracedIn(state, circle, recorded)]);
  return [...asked].filter((person) => person !== removed).sort(compareText);
}

/** The one person whose leaving, of `circle` or of everything, all the changes are about; they are not asked in `circle`. */
export function personRemoved(
  circle: CircleId,
  changes: readonly Change[],
  before: Organisation,
): PersonId | undefined {
  const persons = new Set(changes.map((change) => personLeaving(change, before)));
  const [person] = persons;
  return persons.size === 1 && changes.some((change) => endsSeat(change, circle)) ? person : undefined;
}

function endsSeat(change: Change, circle: CircleId): boolean {
  if (change.change === 'member-left') return change.circle === circle;
  return change.change === 'person-removed' || isLeaving(change);
}

/** Whose leaving the change belongs to: the seat, the person, and what hangs on them. */
function personLeaving(change: Change, before: Organisation): PersonId | undefined {
  switch (change.change) {
    case 'member-left':
      return itemKey(change);
    case 'person-removed':
    case 'key-ended':
    case 'key-removed':
      return change.id;
    case 'person-status-changed':
      return isLeaving(change) ? change.id : undefined;
    case 'term-ended':
    case 'term-removed':
      return termHolder(change, before);
    default:
      return undefined;
  }
}

function isLeaving(change: Change): boolean {
  const { patch } = change;
  return change.change === 'person-status-changed' && patch.op === 'set' && patch.after.status === 'left';
}
