/** Circles that do not say what they decide about. Source: domain.md D1, S8, S11; Many Voices One Song 2.2, 2.5.4, 2.7. */
import type { CircleType } from '../model/circle.ts';
import { activeCircles, circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

/** A helping circle has a mandate instead; hubs, gatherings and stakeholder circles decide nothing for others. */
const WITHOUT_DOMAIN: ReadonlySet<CircleType | undefined> = new Set(['helping', 'hub', 'gathering', 'stakeholder']);

/** At least one domain item. */
export const domainMissing = defineRule({
  id: 'domain-missing',
  covers: ['D1'],
  severity: 'error',
  forming: 'advice',
  examples: () => [
    {
      name: 'a circle without a domain',
      files: {
        'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\naim: [Cooking.]\nmembers: [ana, ben]\n',
      },
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'a helping circle has a mandate instead',
      files: {
        'circles/oven/circle.yaml':
          'name: Oven\nparent: kitchen\ntype: helping\naim: [Finding an oven.]\nmandate: Recommends one oven.\nends: 2027-06-30\nmembers: [ana]\n',
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const circle of activeCircles(organisation)) {
      if (circle.domain.length > 0 || WITHOUT_DOMAIN.has(circle.type)) continue;
      yield { place: placeInCircle(organisation, circle, 'domain'), entity: circle.id, parts: circleParts(circle) };
    }
  },
});
