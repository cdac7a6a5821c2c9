/** Who joins by a set of changes: takes a seat, comes with a new circle, or comes into the group. */
import { memberOf, type Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { type Change, itemKey } from './change.ts';

/** True when the person takes a seat by the change; `after` has the circles that are new. */
export function takesSeat(change: Change, person: PersonId, after: Organisation): boolean {
  if (change.change === 'member-joined') return itemKey(change) === person;
  const created = change.change === 'circle-created' ? after.circles.get(change.id) : undefined;
  return created !== undefined && memberOf(created, person) !== undefined;
}

/** True when the person joins by one of the changes. */
export function joins(person: PersonId, changes: readonly Change[], after: Organisation): boolean {
  return changes.some(
    (change) => takesSeat(change, person, after) || (change.change === 'person-added' && change.id === person),
  );
}
