/** What a person may state alone: facts nobody consents to. A notice ends, pauses, resumes or corrects; it never starts a term or a membership. */

import type { Organisation } from '../model/organisation.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import { type Fields, sameValue } from '../model/value.ts';
import { type Change, itemKey } from './change.ts';

/** The one person whose own matter all the changes are; undefined when there is none. */
export function personAlone(changes: readonly Change[], before: Organisation): PersonId | undefined {
  const persons = new Set(changes.map((change) => personConcerned(change, before)));
  const [person] = persons;
  return persons.size === 1 ? person : undefined;
}

function personConcerned(change: Change, before: Organisation): PersonId | undefined {
  switch (change.change) {
    case 'person-status-changed':
      return hasLeft(before, change.id) ? undefined : change.id;
    case 'person-renamed':
    case 'person-described':
    case 'training-recorded':
    case 'training-changed':
    case 'training-removed':
      return change.id;
    case 'key-added':
    case 'key-ended':
      return hasKey(before, change.id) ? change.id : undefined;
    case 'member-left':
      return itemKey(change);
    case 'member-changed':
      return onlyLeave(change) ? itemKey(change) : undefined;
    case 'term-ended':
      return termHolder(change, before);
    default:
      return undefined;
  }
}

/** Who has left comes back as everybody comes: taken in, not by their own word. */
function hasLeft(before: Organisation, id: PersonId): boolean {
  return before.people.get(id)?.status === 'left';
}

/** Only with the old key may a person change their own keys. */
function hasKey(before: Organisation, id: PersonId): boolean {
  const person = before.people.get(id);
  return person !== undefined && activeKeys(person).length > 0;
}

/** Going on leave and coming back, and nothing else about the seat. */
function onlyLeave(change: Change): boolean {
  if (change.patch.op !== 'item-set') return false;
  const { before, after } = change.patch;
  return leaveOrNone(before) && leaveOrNone(after) && sameValue(withoutStatus(before), withoutStatus(after));
}

function leaveOrNone(member: Fields): boolean {
  return member.status === undefined || member.status === 'on-leave';
}

function withoutStatus(member: Fields): Fields {
  const { status: _, ...rest } = member;
  return rest;
}

/** Who holds the term that the change is about, as it was before; undefined for everything else. */
export function termHolder(change: Change, before: Organisation): PersonId | undefined {
  const person = before.entries.get(change.path)?.value.person;
  return typeof person === 'string' ? person : undefined;
}
