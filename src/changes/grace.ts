/** Grace: whom somebody else noted as gone or away keeps their voice for a while, so that nobody is put out of a round by a note. */
import type { IsoDate } from '../model/calendar.ts';
import { addPeriod } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { isActiveMember, memberOf, type Organisation } from '../model/organisation.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import { type Change, itemKey } from './change.ts';
import { personAlone } from './notice.ts';
import type { RecordedState } from './recorded-state.ts';
import { absenceWindowOf } from './settles-on.ts';

/** A record that is applied: what it changed in the state before it, and what came of that. */
export interface Applied {
  readonly before: Pick<RecordedState, 'organisation' | 'grace'>;
  readonly after: Organisation;
  readonly changes: readonly Change[];
  readonly record: Pick<DecisionRecord, 'kind' | 'recorded'>;
}

/**
 * The grace after a record. A notice that a recorder wrote about somebody else gives each seat it took a voice until the end of
 * the circle's `absence_window`; what the person says with their own key, or a round decides about them, ends what was left of it.
 */
export function graceAfter({ before, after, changes, record }: Applied): RecordedState['grace'] {
  const noted = record.kind === 'notice' ? notedByOthers(changes, before.organisation) : undefined;
  const added = noted === undefined ? [] : voicesTaken(noted, { before: before.organisation, after, record });
  const settled = noted === undefined ? changes.flatMap((change) => settledBy(change) ?? []) : [];
  if (added.length === 0 && (settled.length === 0 || before.grace.size === 0)) return before.grace;
  const left = [...before.grace].filter(([seat]) => !settled.some((end) => seat === end || seat.endsWith(`/${end}`)));
  return new Map([...left, ...added]);
}

/** Who has a voice in `circle` by grace in a record of this day. */
export function gracedIn(
  { grace, organisation }: RecordedState,
  circle: CircleId,
  recorded: IsoDate,
): readonly PersonId[] {
  const home = `${circle}/`;
  return [...grace]
    .filter(([seat, until]) => seat.startsWith(home) && recorded <= until)
    .map(([seat]) => seat.slice(home.length))
    .filter((person) => organisation.people.has(person));
}

/** The person whom a notice is about when it is not signed by them: about somebody with an active key nobody else may write one. */
function notedByOthers(changes: readonly Change[], before: Organisation): PersonId | undefined {
  const id = personAlone(changes, before);
  const person = id === undefined ? undefined : before.people.get(id);
  return person === undefined || activeKeys(person).length > 0 ? undefined : person.id;
}

/** The seats in which the person had a voice before and has none now, each with the last day of grace. */
function voicesTaken(
  person: PersonId,
  { before, after, record }: { before: Organisation; after: Organisation; record: Applied['record'] },
): readonly (readonly [string, IsoDate])[] {
  return [...before.circles.values()]
    .filter(({ id }) => hasVoice(before, id, person) && !hasVoice(after, id, person))
    .map(({ id }) => [`${id}/${person}`, addPeriod(record.recorded, absenceWindowOf(before, id))]);
}

function hasVoice(organisation: Organisation, circle: CircleId, person: PersonId): boolean {
  const home = organisation.circles.get(circle);
  const member = home === undefined ? undefined : memberOf(home, person);
  return member !== undefined && isActiveMember(organisation, member);
}

/** The seat (`circle/person`), or the person in every seat, about whom a change has the last word. */
function settledBy(change: Change): string | undefined {
  switch (change.change) {
    case 'member-left':
    case 'member-changed':
      return `${change.circle}/${itemKey(change)}`;
    case 'person-removed':
    case 'person-status-changed':
      return change.id;
    default:
      return undefined;
  }
}
