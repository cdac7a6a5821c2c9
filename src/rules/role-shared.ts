/** Roles that several people hold at once where they are meant for one. Source: domain.md R20; Many Voices One Song 2.3.4. */
import type { Circle } from '../model/circle.ts';
import { personName, standingCircles } from '../model/organisation.ts';
import { fileValue, heldBy, placeInTerm, termParts } from './parts.ts';
import { defineRule, type Found, type RuleContext } from './rule.ts';

const SECOND = 'circles/kitchen/terms/buyer-2026-12-01-2.yaml';
const buyers = (more: string) => ({
  'circles/kitchen/roles/buyer.yaml': `title: Buyer\npurpose: Buys.\n${more}`,
  'circles/kitchen/terms/buyer-2026-12-01.yaml': 'role: buyer\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
  [SECOND]: 'role: buyer\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\n',
});

/** A role may say with `holders:` that it is for several. */
export const roleShared = defineRule({
  id: 'role-shared',
  covers: ['R20'],
  severity: 'warning',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    { name: 'two buyers', files: buyers(''), finds: [`${SECOND}:2:9`] },
    { name: 'the role is for two', files: buyers('holders: 2\n'), finds: [] },
  ],
  *check(context) {
    for (const circle of standingCircles(context.organisation)) {
      for (const role of circle.roles.keys()) yield* tooMany(context, circle, role);
    }
  },
});

function* tooMany(context: RuleContext, circle: Circle, role: string): Iterable<Found<'role-shared'>> {
  const { organisation } = context;
  const terms = heldBy(context, circle, role);
  if (terms.length < 2) return;
  const { holders = 1 } = fileValue(organisation, 'role', { circle: circle.id, id: role });
  const next = typeof holders === 'number' ? terms[holders] : undefined;
  if (next === undefined) return;
  yield {
    place: placeInTerm(next, ['person']),
    entity: `${circle.id}/${role}`,
    parts: {
      ...termParts(organisation, circle, next),
      people: terms.map((term) => personName(organisation, term.person)),
      most: Number(holders),
    },
    related: terms.filter((term) => term !== next).map((term) => placeInTerm(term, ['person'])),
  };
}
