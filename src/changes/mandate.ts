/** Whose consent a set of changes needs: the one idea of "who may decide". Source: Many Voices One Song 2.2.2, 2.4 and 2.6. */
import type { Circle, CircleId, Member } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { generalOf, isActiveMember, type Organisation, rootOf } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { type Fields, isFields } from '../model/value.ts';
import { bringsKey, CHANGES, type Change, type MandateRule, type Patch } from './change.ts';
import { personRemoved } from './eligible.ts';
import { takesSeat } from './joining.ts';
import { proposerAbove } from './leader-proposed.ts';
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

/** All that a mandate is derived from. */
interface Given extends Sides {
  readonly changes: readonly Change[];
}

/**
 * The mandate of `changes` taken together. A circle that nobody can answer for (new, dissolved, or with nobody left to ask)
 * is answered for by its parent: what is not delegated stays with the parent.
 *
 * `disowned` are the circles said to have consented in decisions that are disowned with it (undefined when none is). To disown is a
 * matter of trust, so the general circle decides; and of those whose word is taken back, so that nobody does it over their heads.
 */
export function mandateOf(changes: readonly Change[], sides: Sides, disowned?: readonly CircleId[]): Mandate {
  const given: Given = { ...sides, changes };
  const circles = new Set(changes.flatMap((change) => circlesOf(change, given)));
  const centres = changes.length > 0 && centreMoves(given) ? centresOf(given) : [];
  for (const circle of [...centres, ...disowning(disowned, given)]) circles.add(circle);
  const alone = disowned === undefined ? personAlone(changes, sides.before) : undefined;
  return { circles: [...circles].sort(compareText), ...(alone === undefined ? {} : { alone }) };
}

function disowning(disowned: readonly CircleId[] | undefined, given: Given): readonly CircleId[] {
  if (disowned === undefined) return [];
  return [...centre(generalOf, given), ...disowned.flatMap((circle) => answering(circle, given))];
}

function centresOf(given: Given): readonly CircleId[] {
  return [...centre(rootOf, given), ...centre(generalOf, given)];
}

function circlesOf(change: Change, given: Given): readonly CircleId[] {
  const rule: MandateRule = CHANGES[change.change].mandate;
  switch (rule) {
    case 'root':
      return centre(rootOf, given);
    case 'general':
    case 'person':
    case 'own-key':
      return centre(generalOf, given);
    case 'taking-in':
      return takenIn(change.id, given) && !bringsKey(change) ? [] : centre(generalOf, given);
    case 'circle':
      return answering(change.circle, given);
    case 'new-term': {
      const above = proposerAbove(change, given);
      return [...answering(change.circle, given), ...(above === undefined ? [] : answering(above, given))];
    }
    case 'new-circle':
      return answering(given.after.circles.get(change.id)?.parent, given);
    case 'circle-and-parent':
      return circleAndParents(change, given);
    default:
      return rule satisfies never;
  }
}

/** The circle that answers for `id` as the organisation stands: itself, or the next one above it in which somebody can. */
export function answeringFor(id: CircleId, organisation: Organisation): readonly CircleId[] {
  return answering(id, { before: organisation, after: organisation, changes: [] });
}

/** Who decides who decides for all: a circle that becomes the root or the general circle needs the consent of those that are. */
function centreMoves({ before, after }: Given): boolean {
  return [rootOf, generalOf].some((find) => find(before)?.id !== find(after)?.id);
}

function centre(find: (organisation: Organisation) => Circle | undefined, given: Given): readonly CircleId[] {
  const circle = find(given.before);
  return circle === undefined ? [] : answering(circle.id, given);
}

/** True when some circle takes the new person in by the same decision: its consent is the one that counts. */
function takenIn(person: PersonId, { changes, after }: Given): boolean {
  return changes.some((change) => takesSeat(change, person, after));
}

/** Of a moved domain item also where it leaves, of an item handed over also who holds it in the meantime. */
function circleAndParents(change: Change, given: Given): readonly CircleId[] {
  const { patch } = change;
  const givers = patch.op === 'item-move' ? [patch.from.circle] : [];
  const holders = itemsIn(patch).flatMap((item) => {
    const handed = item['handed-over'];
    return isFields(handed) && typeof handed.to === 'string' ? answering(handed.to, given) : [];
  });
  const concerned = [...givers, ...(change.circle === undefined ? [] : [change.circle])];
  return [...concerned.flatMap((id) => [...answering(id, given), ...parentsOf(id, given)]), ...holders];
}

function itemsIn(patch: Patch): readonly Fields[] {
  if (!('list' in patch)) return [];
  return patch.op === 'item-set' ? [patch.before, patch.after] : [patch.value];
}

/** The old parent and the new one; for a circle that is to stand on its own, whoever decides for all. */
function parentsOf(id: CircleId, given: Given): readonly CircleId[] {
  const old = given.before.circles.get(id)?.parent;
  const now = given.after.circles.get(id);
  const next = now === undefined || (now.parent === undefined && old === undefined) ? [] : answering(now.parent, given);
  return [...(old === undefined ? [] : answering(old, given)), ...next];
}

/** The circle itself when somebody in it can answer, else the next one above that can; at last the general circle or the root. */
function answering(id: CircleId | undefined, given: Given): readonly CircleId[] {
  const seen = new Set<CircleId>();
  let current = id;
  while (current !== undefined && !seen.has(current)) {
    const circle = given.before.circles.get(current);
    if (circle !== undefined && canAnswer(circle, given)) return [circle.id];
    seen.add(current);
    current = (circle ?? given.after.circles.get(current))?.parent;
  }
  const centres = [generalOf(given.before), rootOf(given.before)].filter((circle) => circle !== undefined);
  const last = centres.find((circle) => canAnswer(circle, given)) ?? centres[0];
  return last === undefined ? [] : [last.id];
}

/** Not a circle that is dissolved, nor one in which nobody is left to ask. */
function canAnswer(circle: Circle, { before, changes }: Given): boolean {
  const removed = personRemoved(circle.id, changes, before);
  const isAsked = (member: Member) => isActiveMember(before, member) && member.person !== removed;
  return circle.status !== 'dissolved' && circle.members.some(isAsked);
}
