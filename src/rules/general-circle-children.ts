/** General circles with too many circles below them, or one that stays alone. Source: domain.md S5; Many Voices One Song 2.5.1. */
import { generalOf } from '../model/organisation.ts';
import { EXAMPLE_FOUNDING } from './example-founding.ts';
import { isOlderThan } from './founding.ts';
import { childrenOf, circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

/** With more circles its two links each fill the room. */
const MOST = 5;
/** One circle alone is a beginning for this long; then the general circle is a floor with nothing to hold together. */
const BEGINNING = 'P1Y';

const SIX = ['bread', 'garden', 'guests', 'money', 'tools'];

/** Two to five are fine; advice only. */
export const generalCircleChildren = defineRule({
  id: 'general-circle-children',
  covers: ['S5'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'six circles below it',
      files: Object.fromEntries(
        SIX.map((id) => [`circles/${id}/circle.yaml`, `name: ${id}\nparent: general\nmembers: [ana, ben, cleo]\n`]),
      ),
      finds: ['circles/general/circle.yaml:1:1'],
    },
    {
      name: 'one circle alone, after the first year',
      files: EXAMPLE_FOUNDING,
      today: '2028-02-02',
      finds: ['circles/general/circle.yaml:1:1'],
    },
    { name: 'one circle in the first year', files: EXAMPLE_FOUNDING, today: '2028-02-01', finds: [] },
    {
      name: 'five circles below it',
      files: Object.fromEntries(
        SIX.slice(1).map((id) => [`circles/${id}/circle.yaml`, `name: ${id}\nparent: general\nmembers: [ana]\n`]),
      ),
      finds: [],
    },
  ],
  *check(context) {
    const general = generalOf(context.organisation);
    if (general === undefined) return;
    const children = childrenOf(context.organisation, general).length;
    const alone = children === 1 && isOlderThan(context, BEGINNING);
    if (children <= MOST && !alone) return;
    const place = placeInCircle(context.organisation, general, '');
    yield { place, entity: general.id, parts: { ...circleParts(general), children, most: MOST } };
  },
});
