/** Organisations of several circles in which nobody keeps the years ahead in sight. Source: domain.md S4; Many Voices One Song 2.5.3.4. */
import { EXAMPLE_FOUNDING } from './example-founding.ts';
import { isOlderThan } from './founding.ts';
import { activeCircles, areCirclesWhole } from './parts.ts';
import { defineRule } from './rule.ts';

/** A young group may grow into it. */
const GROWING = 'P1Y';

/** Advice only, after the first year, where there is more than one circle. */
export const missionCircleMissing = defineRule({
  id: 'mission-circle-missing',
  covers: ['S4'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'two circles, more than a year old',
      files: EXAMPLE_FOUNDING,
      today: '2028-02-02',
      finds: ['circles.yaml:1:1'],
    },
    { name: 'a year to the day', files: EXAMPLE_FOUNDING, today: '2028-02-01', finds: [] },
    {
      name: 'there is one',
      files: {
        ...EXAMPLE_FOUNDING,
        'circles/years/circle.yaml': 'name: Years\ntype: mission\nmembers: [ana, ben, cleo]\n',
      },
      today: '2028-02-02',
      finds: [],
    },
  ],
  *check(context) {
    const circles = activeCircles(context.organisation);
    if (circles.length < 2 || context.settings.status !== 'active' || !isOlderThan(context, GROWING)) return;
    if (circles.some(({ type }) => type === 'mission') || !areCirclesWhole(context.loaded)) return;
    yield { place: { file: 'circles.yaml', pointer: [] }, entity: 'mission', parts: { circles: circles.length } };
  },
});
