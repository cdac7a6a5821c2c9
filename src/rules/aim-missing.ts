/** Circles that do not say what they are for. Source: domain.md D1; Many Voices One Song 2.2. */
import { activeCircles, circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

/** Hubs and gatherings only share, so they need no aim. */
export const aimMissing = defineRule({
  id: 'aim-missing',
  covers: ['D1'],
  severity: 'error',
  forming: 'advice',
  examples: () => [
    {
      name: 'a circle without an aim',
      files: {
        'circles/kitchen/circle.yaml':
          'name: Kitchen\nparent: general\ndomain: [What is cooked]\nmembers: [ana, ben]\n',
      },
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'an empty list',
      files: { 'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\naim: []\nmembers: [ana, ben]\n' },
      finds: ['circles/kitchen/circle.yaml:3:6'],
    },
    {
      name: 'one sentence is enough',
      files: {
        'circles/kitchen/circle.yaml':
          'name: Kitchen\nparent: general\naim: [Cooking two shared meals a week.]\ndomain: [What is cooked]\nmembers: [ana, ben]\n',
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const circle of activeCircles(organisation)) {
      if (circle.aim.length > 0 || circle.type === 'hub' || circle.type === 'gathering') continue;
      yield { place: placeInCircle(organisation, circle, 'aim'), entity: circle.id, parts: circleParts(circle) };
    }
  },
});
