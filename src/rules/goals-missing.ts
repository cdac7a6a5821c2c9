/** Circles of a network for the Agenda 2030 that name no goal. Source: domain.md N5. */
import { isNetwork, readNetwork } from '../load/read-network.ts';
import type { Circle } from '../model/circle.ts';
import { layerOf } from '../model/layer.ts';
import type { Organisation } from '../model/organisation.ts';
import { kitchenWorksFor } from './example-goals.ts';
import { exampleNetworkSettings } from './example-layers.ts';
import { activeCircles, circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

const GARDEN = 'circles/garden/circle.yaml';
const OTHER_TYPES: ReadonlySet<Circle['type']> = new Set([
  'general',
  'mission',
  'helping',
  'stakeholder',
  'hub',
  'gathering',
]);

/** Such a network is one in which some circle names a goal. Circles that hold others together need none. */
export const goalsMissing = defineRule({
  id: 'goals-missing',
  covers: ['N5'],
  severity: 'advice',
  examples: () => [
    {
      name: 'the garden names no goal, the kitchen does',
      files: {
        [GARDEN]: 'name: Garden\nparent: general\nmembers: [ana]\n',
        ...kitchenWorksFor('["2.1"]'),
        ...exampleNetworkSettings(),
      },
      finds: [`${GARDEN}:1:1`],
    },
    {
      name: 'no circle of this network works for a goal',
      files: { [GARDEN]: 'name: Garden\nparent: general\nmembers: [ana]\n', ...exampleNetworkSettings() },
      finds: [],
    },
  ],
  *check({ organisation }) {
    const circles = activeCircles(organisation);
    if (!isNetwork(readNetwork(organisation)) || !circles.some(hasGoals)) return;
    for (const circle of circles) {
      if (hasGoals(circle) || !isByTopic(organisation, circle)) continue;
      const place = placeInCircle(organisation, circle, 'goals');
      yield { place, entity: circle.id, parts: { ...circleParts(circle), file: place.file } };
    }
  },
});

function hasGoals({ goals = [] }: Circle): boolean {
  return goals.length > 0;
}

/** An ordinary circle of the first layer, below another. */
function isByTopic(organisation: Organisation, circle: Circle): boolean {
  const [first] = organisation.settings.layers;
  if (circle.parent === undefined || OTHER_TYPES.has(circle.type) || circle.id === 'general') return false;
  return first === undefined || layerOf(organisation, circle) === first.id;
}
