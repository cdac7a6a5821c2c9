/** Both links of a circle under one roof. Source: domain.md H35. */
import { type Organisation, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { pathOf } from '../schema/kinds.ts';
import { heldLinks } from './held-roles.ts';
import { circleParts, placeInTerm } from './parts.ts';
import { defineRule } from './rule.ts';

const CLEO = { 'people/cleo.yaml': 'name: Cleo\nhousehold: Number 7\n' };

/** Only where people say which household they belong to. */
export const linksOfOneHousehold = defineRule({
  id: 'links-of-one-household',
  covers: ['H35'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'leader and delegate live together',
      files: { 'people/ben.yaml': 'name: Ben\nhousehold: number 7\n', ...CLEO },
      finds: ['circles/kitchen/terms/delegate-2026-12-01.yaml:2:9'],
    },
    {
      name: 'they are neighbours',
      files: { 'people/ben.yaml': 'name: Ben\nhousehold: Number 9\n', ...CLEO },
      finds: [],
    },
  ],
  *check(context) {
    const { organisation } = context;
    const links = heldLinks(context);
    const leaders = new Map(links.filter(({ role }) => role.kind === 'leader').map((one) => [one.circle.id, one.term]));
    for (const { circle, role, term } of links) {
      const leader = leaders.get(circle.id);
      if (role.kind !== 'delegate' || leader === undefined || leader.person === term.person) continue;
      const home = householdOf(organisation, term.person);
      if (home === undefined || home !== householdOf(organisation, leader.person)) continue;
      const [delegate, other] = [term, leader].map(({ person }) => personName(organisation, person));
      yield {
        place: placeInTerm(term, ['person']),
        entity: circle.id,
        parts: { ...circleParts(circle), at: `${circle.id}/${role.id}`, leader: other ?? '', delegate: delegate ?? '' },
        related: [placeInTerm(leader, ['person'])],
      };
    }
  },
});

function householdOf({ entries }: Organisation, id: PersonId): string | undefined {
  const household = entries.get(pathOf('person', { id }))?.value.household;
  return typeof household === 'string' ? household.normalize('NFKC').trim().toLowerCase() : undefined;
}
