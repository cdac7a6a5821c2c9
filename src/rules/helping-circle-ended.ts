/** Helping circles whose last day is past. Source: domain.md S9; Many Voices One Song 2.5.4. */
import { standingCircles } from '../model/organisation.ts';
import { EXAMPLE_HELPING } from './example-helping.ts';
import { circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

const HELPING = `${EXAMPLE_HELPING}information: Ana.\n`;

/** The end is the last day: on that day the circle still works. */
export const helpingCircleEnded = defineRule({
  id: 'helping-circle-ended',
  covers: ['S9', 'H27'],
  severity: 'warning',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'its last day was yesterday',
      files: { 'circles/oven/circle.yaml': `${HELPING}ends: 2027-02-28\n` },
      finds: ['circles/oven/circle.yaml:8:7'],
    },
    {
      name: 'its last day is today',
      files: { 'circles/oven/circle.yaml': `${HELPING}ends: 2027-03-01\n` },
      finds: [],
    },
    {
      name: 'it was closed',
      files: { 'circles/oven/circle.yaml': `${HELPING}ends: 2027-02-28\nstatus: dissolved\n` },
      finds: [],
    },
  ],
  *check({ organisation, today }) {
    for (const circle of standingCircles(organisation)) {
      const { ends } = circle;
      if (circle.type !== 'helping' || ends === undefined || ends >= today) continue;
      const parts = { ...circleParts(circle), ends, today };
      yield { place: placeInCircle(organisation, circle, 'ends'), entity: circle.id, parts };
    }
  },
});
