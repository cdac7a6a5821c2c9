/** Who can sign a notice about a person. */
import { recordersOf } from '../changes/recorders.ts';
import { compareText } from '../model/finding.ts';
import { memberOf, rootOf } from '../model/organisation.ts';
import { activeKeys, type Person, type PersonId } from '../model/person.ts';
import type { Workplace } from './workplace.ts';

/** Any one of `persons` is enough; `alone` when it is only the person themselves. */
export interface NoticeSigners {
  readonly alone: boolean;
  readonly persons: readonly PersonId[];
}

/** About a person with an active key only that person signs; about others a recorder of a circle of theirs, or of one they come back to, else of the root. */
export function noticeSigners(
  { organisation, today, state }: Pick<Workplace, 'organisation' | 'today' | 'state'>,
  person: Person,
  isBack: boolean,
): NoticeSigners {
  if (activeKeys(person).length > 0) return { alone: true, persons: [person.id] };
  const left = isBack ? (state.departures.get(person.id)?.changes ?? []) : [];
  const theirs = [...organisation.circles.values()].filter(
    (circle) =>
      memberOf(circle, person.id) !== undefined ||
      left.some((change) => change.circle === circle.id && change.change === 'member-joined'),
  );
  const root = rootOf(organisation);
  const circles = theirs.length > 0 || root === undefined ? theirs : [root];
  const persons = circles.flatMap((circle) => recordersOf(organisation, circle, today).persons);
  return { alone: false, persons: [...new Set(persons)].sort(compareText) };
}
