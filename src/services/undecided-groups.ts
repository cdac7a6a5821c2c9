/** What is undecided, in words: grouped by the circles whose consent it needs, with who is asked there. */
import { pathsOf } from '../changes/change.ts';
import { eligibleIn } from '../changes/eligible.ts';
import { tellChanges } from '../changes/tell.ts';
import type { CircleId } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { UndecidedChange } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** Somebody who is asked, or who signed. */
export interface Named {
  readonly id: PersonId;
  readonly name: string;
}

/** A circle whose consent is needed, and who is asked there. */
export interface AskedCircle {
  readonly circle: CircleId;
  readonly name: string;
  readonly asked: readonly Named[];
}

/** Undecided changes that need the consent of the same circles. */
export interface UndecidedGroup {
  readonly circles: readonly AskedCircle[];
  /** One sentence for each change. */
  readonly changes: readonly string[];
  readonly files: readonly string[];
}

/** The organisation before, and after all that is undecided. */
export interface UndecidedPlace extends Pick<Workplace, 'state' | 'today' | 'organisation'> {
  readonly after: Organisation;
}

/** The groups, in the order in which the first change of each comes. */
export function undecidedGroups(each: readonly UndecidedChange[], place: UndecidedPlace): readonly UndecidedGroup[] {
  const groups = groupBy(each, ({ circles }) => circles.join(' '));
  return [...groups.values()].map((group) => undecidedGroup(group, place));
}

function undecidedGroup(
  group: readonly UndecidedChange[],
  { state, today, organisation, after }: UndecidedPlace,
): UndecidedGroup {
  const changes = group.map(({ change }) => change);
  const question = { state, changes, decided: today, recorded: today };
  const files = new Set(changes.flatMap(pathsOf));
  return {
    circles: (group[0]?.circles ?? []).map((circle) => ({
      circle,
      name: circleName(organisation, circle),
      asked: eligibleIn(circle, question).map((id) => ({ id, name: personName(organisation, id) })),
    })),
    changes: tellChanges(changes, { before: organisation, after }),
    files: [...files].sort(compareText),
  };
}
