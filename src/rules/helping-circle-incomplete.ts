/** Helping circles that lack an end, a mandate or a way to report. Source: domain.md S8; Many Voices One Song 2.5.4.3. */

import type { Circle } from '../model/circle.ts';
import { standingCircles } from '../model/organisation.ts';
import { EXAMPLE_HELPING } from './example-helping.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** What a helping circle is made of besides its leader, whom `leader-missing` looks for; in the order in which it is told. */
const NEEDS = ['ends', 'mandate', 'information'] as const;

const HELPING = `${EXAMPLE_HELPING}ends: 2027-06-30\n`;

/** A helping circle is for one thing and a time: without these nobody knows when it is over, and who hears of it. */
export const helpingCircleIncomplete = defineRule({
  id: 'helping-circle-incomplete',
  covers: ['S8', 'S10', 'H27'],
  severity: 'error',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'nothing says how the circle above hears of it',
      files: { 'circles/oven/circle.yaml': HELPING },
      finds: ['circles/oven/circle.yaml:1:1'],
    },
    {
      name: 'an end, a mandate and a way to report',
      files: { 'circles/oven/circle.yaml': `${HELPING}information: Ana reports each month.\n` },
      finds: [],
    },
    {
      name: 'it has ended',
      files: { 'circles/oven/circle.yaml': `${HELPING}status: dissolved\n` },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const circle of standingCircles(organisation)) {
      const missing = circle.type === 'helping' ? NEEDS.filter((field) => !has(circle, field)) : [];
      if (missing.length === 0) continue;
      yield {
        place: placeIn('circle', { circle: circle.id }),
        entity: circle.id,
        parts: { ...circleParts(circle), missing },
      };
    }
  },
});

function has(circle: Circle, field: (typeof NEEDS)[number]): boolean {
  return circle[field] !== undefined;
}
