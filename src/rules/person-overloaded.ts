/** People who carry much more than others. Source: domain.md H3; John Schinnerer's list of mistakes, on hidden power. */
import type { RoleKind } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { personName } from '../model/organisation.ts';
import { byPerson, type HeldRole, heldRoles } from './held-roles.ts';
import { median } from './median.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** More roles than these are many for one person: of those that run a circle, and in all. Source: domain.md H3. */
const MOST = { circleRoles: 3, all: 5 } as const;

/** Nor should anybody hold more than twice as many as the one in the middle; with three or fewer nobody is overloaded. */
const TIMES_MEDIAN = { times: 2, from: 4 } as const;

const CIRCLE_ROLES: readonly RoleKind[] = ['leader', 'delegate', 'facilitator', 'secretary', 'logkeeper'];

const FOURTH = {
  'circles/general/terms/leader-2026-12-01.yaml': 'role: leader\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\n',
};

/** Counts what somebody holds, also beyond the end of a term; nobody is compared by anything else. */
export const personOverloaded = defineRule({
  id: 'person-overloaded',
  covers: ['H3'],
  severity: 'advice',
  practice: 'roles',
  examples: () => [
    {
      name: 'Ben holds four circle roles',
      files: FOURTH,
      finds: ['people/ben.yaml:1:1'],
    },
    {
      name: 'Cleo buys, and the buyer is no circle role',
      files: {
        'circles/kitchen/terms/buyer-2026-12-01.yaml':
          'role: buyer\nperson: cleo\nstart: 2026-12-01\nend: 2027-10-31\n',
        'circles/kitchen/roles/buyer.yaml': 'title: Buyer\npurpose: Buys what is cooked.\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    const groups = byPerson(heldRoles(context));
    const middle = median([...groups.values()].map((held) => held.length));
    for (const [person, held] of groups) {
      const circleRoles = held.filter(({ role }) => CIRCLE_ROLES.includes(role.kind)).length;
      const beyond = held.length >= TIMES_MEDIAN.from && held.length > TIMES_MEDIAN.times * middle;
      if (circleRoles <= MOST.circleRoles && held.length <= MOST.all && !beyond) continue;
      const parts = { person: personName(context.organisation, person), personId: person, at: firstToEnd(held) };
      yield {
        place: placeIn('person', { id: person }),
        entity: person,
        parts: { ...parts, roles: held.length, circleRoles, middle: Math.floor(middle) },
      };
    }
  },
});

/** What commands call the role whose term ends first. */
function firstToEnd(held: readonly HeldRole[]): string {
  const [first] = [...held].sort((a, b) => compareText(a.term.end ?? '', b.term.end ?? ''));
  return first === undefined ? '' : `${first.circle.id}/${first.role.id}`;
}
