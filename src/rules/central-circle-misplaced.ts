/** A mission or general circle that stands where it can't be the centre. Source: domain.md S2; Many Voices One Song 2.5.1. */
import type { MisplacedCentre } from '../messages/rule-parts-circles.ts';
import type { Circle } from '../model/circle.ts';
import { type Organisation, parentOf, rootOf, standingCircles } from '../model/organisation.ts';
import { areCirclesWhole, circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

/** Types of circle from which no organisation hangs. */
const NO_ROOT: ReadonlySet<string | undefined> = new Set(['helping', 'stakeholder', 'hub', 'gathering']);

/** On top is the mission circle, or the general circle where there is none; a general circle hangs from the mission circle only. */
export const centralCircleMisplaced = defineRule({
  id: 'central-circle-misplaced',
  covers: ['S2'],
  severity: 'error',
  forming: 'advice',
  examples: () => [
    {
      name: 'the general circle hangs from an ordinary one',
      files: {
        'circles/general/circle.yaml':
          'name: General Circle\nparent: street\ntype: general\naim: [Feeding.]\nmembers: [ana, ben]\n',
        'circles/street/circle.yaml':
          'name: Street\naim: [Meeting.]\ndomain: [The street]\nmembers: [ana, ben, cleo]\n',
      },
      finds: ['circles/general/circle.yaml:2:9'],
    },
    {
      name: 'a mission circle in the middle',
      files: {
        'circles/years/circle.yaml': 'name: Years\nparent: general\ntype: mission\nmembers: [ana, ben, cleo]\n',
      },
      finds: ['circles/years/circle.yaml:2:9'],
    },
    {
      name: 'everything hangs from a hub',
      files: { 'circles/general/circle.yaml': 'name: Friends\ntype: hub\nmembers: [ana, ben, cleo]\n' },
      finds: ['circles/general/circle.yaml:2:7'],
    },
    {
      name: 'the mission circle on top, the general circle below it',
      files: {
        'circles/general/circle.yaml':
          'name: General Circle\nparent: years\ntype: general\naim: [Feeding.]\nmembers: [ana, ben]\n',
        'circles/years/circle.yaml': 'name: Years\ntype: mission\nmembers: [ana, ben, cleo]\n',
      },
      finds: [],
    },
  ],
  *check({ organisation, loaded }) {
    if (!areCirclesWhole(loaded)) return;
    for (const circle of standingCircles(organisation)) {
      const problem = problemOf(organisation, circle);
      if (problem === undefined) continue;
      const place = placeInCircle(organisation, circle, problem === 'root' ? 'type' : 'parent');
      yield { place, entity: circle.id, parts: { ...circleParts(circle), problem } };
    }
  },
});

function problemOf(organisation: Organisation, circle: Circle): MisplacedCentre | undefined {
  const parent = parentOf(organisation, circle);
  if (parent === undefined) return NO_ROOT.has(circle.type) && isRoot(organisation, circle) ? 'root' : undefined;
  if (circle.type === 'mission') return 'mission';
  return circle.type === 'general' && parent.type !== 'mission' ? 'general' : undefined;
}

function isRoot(organisation: Organisation, circle: Circle): boolean {
  return circle.parent === undefined && rootOf(organisation)?.id === circle.id;
}
