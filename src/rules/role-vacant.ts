/** Roles that nobody has held for a long time. Source: domain.md R18. */
import { addDays, daysBetween, type IsoDate } from '../model/calendar.ts';
import type { Circle, Role } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import type { Organisation } from '../model/organisation.ts';
import { lastDayHeld, termState, termsOfRole } from '../model/term.ts';
import { needsOf } from './circle-needs.ts';
import { activeCircles, heldBy, holdingDay, isWhole, placeIn, roleParts } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';
import { writtenBy } from './written-by.ts';

/** A role may stand open this many days; it is reported on the day after. */
const DAYS_OPEN = 60;

/** Leaves the roles a circle must have to the rules about them, and a delegate's role at the top to nobody. */
export const roleVacant = defineRule({
  id: 'role-vacant',
  covers: ['R18'],
  severity: 'warning',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'sixty-one days open',
      files: {
        'circles/kitchen/roles/buyer.yaml': 'title: Buyer\npurpose: Buys what is cooked.\n',
        'circles/kitchen/terms/buyer-2026-06-01.yaml':
          'role: buyer\nperson: ana\nstart: 2026-06-01\nend: 2027-05-31\nended: 2026-12-29\n',
      },
      finds: ['circles/kitchen/roles/buyer.yaml:1:1'],
    },
    {
      name: 'sixty days open',
      files: {
        'circles/kitchen/roles/buyer.yaml': 'title: Buyer\npurpose: Buys what is cooked.\n',
        'circles/kitchen/terms/buyer-2026-06-01.yaml':
          'role: buyer\nperson: ana\nstart: 2026-06-01\nend: 2027-05-31\nended: 2026-12-30\n',
      },
      finds: [],
    },
    {
      name: 'the next holder is settled',
      files: {
        'circles/kitchen/roles/buyer.yaml': 'title: Buyer\npurpose: Buys what is cooked.\n',
        'circles/kitchen/terms/buyer-2026-06-01.yaml':
          'role: buyer\nperson: ana\nstart: 2026-06-01\nend: 2027-05-31\nended: 2026-11-30\n',
        'circles/kitchen/terms/buyer-2027-03-15.yaml': 'role: buyer\nperson: ben\nstart: 2027-03-15\nend: 2028-03-14\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    for (const circle of activeCircles(context.organisation).filter((one) => isWhole(context, one))) {
      for (const role of circle.roles.values()) {
        if (isLeftToOthers(circle, role)) continue;
        const since = openSince(context, circle, role.id);
        if (since === undefined || daysBetween(since, context.today) <= DAYS_OPEN) continue;
        const parts = { ...roleParts(circle, role.id), since, today: context.today };
        yield { place: placeIn('role', { circle: circle.id, id: role.id }), entity: `${circle.id}/${role.id}`, parts };
      }
    }
  },
});

function isLeftToOthers(circle: Circle, role: Role): boolean {
  return (
    (role.kind === 'delegate' && circle.parent === undefined) || needsOf(circle).some((kind) => kind === role.kind)
  );
}

/** The first day on which nobody held the role; undefined while somebody does, is about to, or nothing tells since when. */
function openSince(context: RuleContext, circle: Circle, role: string): IsoDate | undefined {
  if (heldBy(context, circle, role).length > 0) return undefined;
  const terms = termsOfRole(circle, role);
  if (terms.some((term) => termState(circle, term, context.today) === 'planned')) return undefined;
  const [last] = terms
    .map((term) => lastDayHeld(circle, term, holdingDay(context)))
    .filter((day) => day !== undefined)
    .sort((a, b) => compareText(b, a));
  return last === undefined ? describedOn(context.organisation, circle, role) : addDays(last, 1);
}

/** The day of the first decision that wrote the role's file. */
function describedOn(organisation: Organisation, circle: Circle, id: string): IsoDate | undefined {
  const writers = writtenBy(organisation, placeIn('role', { circle: circle.id, id }).file);
  return [...writers.map(({ decided }) => decided)].sort(compareText)[0];
}
