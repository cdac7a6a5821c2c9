/** Whom changes touch: the people and circles they are about. Who is asked is another question (`eligible.ts`). */
import type { CircleId } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import type { PersonId } from '../model/person.ts';
import { latestTerm } from '../model/term.ts';
import type { Value } from '../model/value.ts';
import { type Change, itemKey } from './change.ts';
import type { Sides } from './mandate.ts';

/** Ids, each sorted and once. */
export interface Affected {
  readonly people: readonly PersonId[];
  readonly circles: readonly CircleId[];
}

/** Everybody who holds, held, joins or leaves something, and the circles it happens in, under and between. */
export function affectedBy(changes: readonly Change[], sides: Sides): Affected {
  return {
    people: unique(changes.flatMap((change) => peopleIn(change, sides))),
    circles: unique(changes.flatMap((change) => circlesIn(change, sides))),
  };
}

function peopleIn(change: Change, sides: Sides): readonly PersonId[] {
  if (change.kind === 'person') return [change.id];
  if ('list' in change.patch) return change.patch.list === 'members' ? [itemKey(change)] : [];
  if (change.kind === 'term') return [...valuesOf(change, sides, 'person'), ...heldBefore(change, sides)];
  return change.change === 'circle-created' ? [...membersIn(change, sides)] : [];
}

/** Who hands the role on. */
function heldBefore(change: Change, sides: Sides): readonly PersonId[] {
  const [role = ''] = change.change === 'term-started' ? valuesOf(change, sides, 'role') : [];
  const last = latestTerm(sides.before.circles.get(change.circle ?? ''), role);
  return last === undefined ? [] : [last.person];
}

function membersIn({ id }: Change, { after }: Sides): readonly PersonId[] {
  return (after.circles.get(id)?.members ?? []).map(({ person }) => person);
}

function circlesIn(change: Change, sides: Sides): readonly CircleId[] {
  const own = change.circle === undefined ? [] : [change.circle];
  if (change.patch.op === 'item-move') return [...own, change.patch.from.circle];
  const isAbove = change.change === 'circle-created' || change.change === 'circle-moved';
  return isAbove ? [...own, ...valuesOf(change, sides, 'parent')] : own;
}

function valuesOf({ path }: Change, { before, after }: Sides, field: string): readonly string[] {
  const values: readonly (Value | undefined)[] = [before, after].map(({ entries }) => entries.get(path)?.value[field]);
  return values.filter((value) => typeof value === 'string');
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(compareText);
}
