/** Whose consent a set of changes needs: the one idea of "who may decide". Source: Many Voices One Song 2.2.2, 2.4 and 2.6. */
import type { Circle, CircleId } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { generalOf, isActiveMember, memberOf, type Organisation, rootOf } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { type Fields, isFields } from '../model/value.ts';
import { bringsKey, CHANGES, type Change, itemKey, type MandateRule, type Patch } from './change.ts';
import { personAlone } from './notice.ts';

/** The organisation before and after the changes. */
export interface Sides {
  readonly before: Organisation;
  readonly after: Organisation;
}

/** Circles whose consent is needed, sorted; and the person who may do it alone by a notice, when all of it is their own matter. */
export interface Mandate {
  readonly circles: readonly CircleId[];
  readonly alone?: PersonId;
}

/**
 * The mandate of `changes` taken together. A circle that nobody can answer for (new, dissolved, or without an active member)
 * is answered for by its parent: what is not delegated stays with the parent.
 */
export function mandateOf(changes: readonly Change[], sides: Sides): Mandate {
  const circles = new Set(changes.flatMap((change) => circlesOf(change, changes, sides)));
  if (changes.length > 0 && centreMoves(sides)) {
    for (const circle of [...centre(rootOf, sides), ...centre(generalOf, sides)]) circles.add(circle);
  }
  const alone = personAlone(changes, sides.before);
  return { circles: [...circles].sort(compareText), ...(alone === undefined ? {} : { alone }) };
}

function circlesOf(change: Change, changes: readonly Change[], sides: Sides): readonly CircleId[] {
  const rule: MandateRule = CHANGES[change.change].mandate;
  switch (rule) {
    case 'root':
      return centre(rootOf, sides);
    case 'general':
    case 'person':
    case 'own-key':
      return centre(generalOf, sides);
    case 'taking-in':
      return takenIn(change.id, changes, sides.after) && !bringsKey(change) ? [] : centre(generalOf, sides);
    case 'circle':
      return answering(change.circle, sides);
    case 'new-circle':
      return answering(sides.after.circles.get(change.id)?.parent, sides);
    case 'circle-and-parent':
      return circleAndParents(change, sides);
    default:
      return rule satisfies never;
  }
}

/** Who decides who decides for all: a circle that becomes the root or the general circle needs the consent of those that are. */
function centreMoves({ before, after }: Sides): boolean {
  return [rootOf, generalOf].some((find) => find(before)?.id !== find(after)?.id);
}

function centre(find: (organisation: Organisation) => Circle | undefined, sides: Sides): readonly CircleId[] {
  const circle = find(sides.before);
  return circle === undefined ? [] : answering(circle.id, sides);
}

/** True when some circle takes the new person in by the same decision: its consent is the one that counts. */
function takenIn(person: PersonId, changes: readonly Change[], after: Organisation): boolean {
  return changes.some((change) => {
    if (change.change === 'member-joined') return itemKey(change) === person;
    const created = change.change === 'circle-created' ? after.circles.get(change.id) : undefined;
    return created !== undefined && memberOf(created, person) !== undefined;
  });
}

/** Of a moved domain item also where it leaves, of an item handed over also who holds it in the meantime. */
function circleAndParents(change: Change, sides: Sides): readonly CircleId[] {
  const { patch } = change;
  const givers = patch.op === 'item-move' ? [patch.from.circle] : [];
  const holders = itemsIn(patch).flatMap((item) => {
    const handed = item['handed-over'];
    return isFields(handed) && typeof handed.to === 'string' ? answering(handed.to, sides) : [];
  });
  const concerned = [...givers, ...(change.circle === undefined ? [] : [change.circle])];
  return [...concerned.flatMap((id) => [...answering(id, sides), ...parentsOf(id, sides)]), ...holders];
}

function itemsIn(patch: Patch): readonly Fields[] {
  if (!('list' in patch)) return [];
  return patch.op === 'item-set' ? [patch.before, patch.after] : [patch.value];
}

/** The old parent and the new one; for a circle that is to stand on its own, whoever decides for all. */
function parentsOf(id: CircleId, sides: Sides): readonly CircleId[] {
  const old = sides.before.circles.get(id)?.parent;
  const now = sides.after.circles.get(id);
  const next = now === undefined || (now.parent === undefined && old === undefined) ? [] : answering(now.parent, sides);
  return [...(old === undefined ? [] : answering(old, sides)), ...next];
}

/** The circle itself when somebody in it can answer, else the next one above that can; at last the general circle or the root. */
function answering(id: CircleId | undefined, sides: Sides): readonly CircleId[] {
  const seen = new Set<CircleId>();
  let current = id;
  while (current !== undefined && !seen.has(current)) {
    const circle = sides.before.circles.get(current);
    if (circle !== undefined && canAnswer(sides.before, circle)) return [circle.id];
    seen.add(current);
    current = (circle ?? sides.after.circles.get(current))?.parent;
  }
  const centres = [generalOf(sides.before), rootOf(sides.before)].filter((circle) => circle !== undefined);
  const last = centres.find((circle) => canAnswer(sides.before, circle)) ?? centres[0];
  return last === undefined ? [] : [last.id];
}

function canAnswer(organisation: Organisation, circle: Circle): boolean {
  return circle.status !== 'dissolved' && circle.members.some((member) => isActiveMember(organisation, member));
}
