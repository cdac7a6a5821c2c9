/** Ordinary circles that hang from one that has nothing to hand on. Source: domain.md S3; Many Voices One Song 2.5.1. */
import type { Circle } from '../model/circle.ts';
import { generalOf, type Organisation, parentOf, standingCircles } from '../model/organisation.ts';
import { circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

/** Types of circle that have no domain of their own to give a part of. */
const GIVES_NOTHING: ReadonlySet<string | undefined> = new Set(['helping', 'stakeholder', 'hub', 'gathering']);

/** Departments hang from the general circle, their circles from them; not past it, and from no circle for a time or for guests. */
export const circleMisplaced = defineRule({
  id: 'circle-misplaced',
  covers: ['S3'],
  severity: 'warning',
  forming: 'advice',
  examples: () => [
    {
      name: 'a circle below a gathering',
      files: {
        'circles/kitchen/circle.yaml':
          'name: Kitchen\nparent: table\naim: [Cooking.]\ndomain: [What is cooked]\nmembers: [ana, ben, cleo]\n',
        'circles/table/circle.yaml': 'name: The long table\nparent: general\ntype: gathering\nmembers: [ana]\n',
      },
      finds: ['circles/kitchen/circle.yaml:2:9'],
    },
    {
      name: 'a circle that hangs from the mission circle, past the general circle',
      files: {
        'circles/general/circle.yaml': 'name: General Circle\nparent: years\ntype: general\nmembers: [ana, ben]\n',
        'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: years\nmembers: [ana, ben, cleo]\n',
        'circles/years/circle.yaml': 'name: Years\ntype: mission\nmembers: [ana, ben, cleo]\n',
      },
      finds: ['circles/kitchen/circle.yaml:2:9'],
    },
    {
      name: 'a circle below the general circle',
      files: { 'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, ben, cleo]\n' },
      finds: [],
    },
  ],
  *check({ organisation }) {
    const general = generalOf(organisation);
    for (const circle of standingCircles(organisation)) {
      const parent = parentOf(organisation, circle);
      if (parent === undefined || circle.type !== undefined || circle.id === general?.id) continue;
      if (!GIVES_NOTHING.has(parent.type) && !isPassedBy(organisation, { parent, general })) continue;
      const parts = { ...circleParts(circle), parent: parent.name, type: parent.type ?? 'mission' };
      yield { place: placeInCircle(organisation, circle, 'parent'), entity: circle.id, parts };
    }
  },
});

/** True where the general circle stands below the mission circle and this one hangs beside it. */
function isPassedBy(
  organisation: Organisation,
  { parent, general }: { parent: Circle; general: Circle | undefined },
): boolean {
  return parent.type === 'mission' && general !== undefined && parentOf(organisation, general)?.id === parent.id;
}
