/** Circles that hang very far down. Source: domain.md S6; any depth is lawful, the threshold is ours. */
import type { Circle } from '../model/circle.ts';
import { type Organisation, parentOf, standingCircles } from '../model/organisation.ts';
import { circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

/** This many circles one below the other are told of nothing. */
const MOST = 5;

const CHAIN = ['soups', 'stews', 'spices', 'pepper'].map(
  (id, index, all) => [id, all[index - 1] ?? 'kitchen'] as const,
);

const chain = (length: number) =>
  Object.fromEntries(
    CHAIN.slice(0, length).map(([id, parent]) => [
      `circles/${id}/circle.yaml`,
      `name: ${id}\nparent: ${parent}\nmembers: [ana, ben, cleo]\n`,
    ]),
  );

/** Advice, told once for each branch: of the first circle that is too far down. */
export const circleDepth = defineRule({
  id: 'circle-depth',
  covers: ['S6'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    { name: 'six circles one below the other', files: chain(4), finds: ['circles/pepper/circle.yaml:2:9'] },
    { name: 'five', files: chain(3), finds: [] },
  ],
  *check({ organisation }) {
    for (const circle of standingCircles(organisation)) {
      if (!isFirstTooDeep(organisation, circle)) continue;
      const parts = { ...circleParts(circle), depth: MOST + 1 };
      yield { place: placeInCircle(organisation, circle, 'parent'), entity: circle.id, parts };
    }
  },
});

/** Climbs no further than it has to, so that a ring ends too. */
function isFirstTooDeep(organisation: Organisation, circle: Circle): boolean {
  let above: Circle | undefined = circle;
  for (let depth = 0; depth < MOST; depth += 1) {
    above = above === undefined ? undefined : parentOf(organisation, above);
  }
  return above !== undefined && above.parent === undefined;
}
