/** Which circle proposes who takes a role: the one the role belongs to, or for a leader the one above, as the group has agreed. */
import { selectEn } from '../messages/en/select.ts';
import { labelsOf } from '../messages/labels.ts';
import type { CircleId, Role } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, type Organisation } from '../model/organisation.ts';

/** The circles that may propose for these roles, the usual one first. Source: Many Voices One Song 2.3.1. */
export function proposersOf(organisation: Organisation, roles: readonly Role[]): readonly CircleId[] {
  const own = roles[0]?.circle ?? '';
  const parent = organisation.circles.get(own)?.parent;
  const { leader_by: by } = organisation.settings.governance;
  if (parent === undefined || by === 'circle' || roles.some(({ kind }) => kind !== 'leader')) return [own];
  return by === 'parent' ? [parent] : [own, parent];
}

/** The circle that proposes besides the own one; undefined when it is the own one. Throws `CirclesError` `not-proposing`. */
export function proposingCircle(
  organisation: Organisation,
  roles: readonly Role[],
  wished: CircleId | undefined,
): CircleId | undefined {
  const lawful = proposersOf(organisation, roles);
  const proposing = wished ?? lawful[0] ?? '';
  if (lawful.includes(proposing)) return proposing === roles[0]?.circle ? undefined : proposing;
  const words = selectEn(labelsOf(organisation.settings.labels));
  const names = lawful.map((id) => ({ id, name: circleName(organisation, id) }));
  throw new CirclesError('not-proposing', words.notProposing({ wished: circleName(organisation, proposing), names }));
}
