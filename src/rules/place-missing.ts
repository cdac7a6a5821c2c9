/** Circles of a layer by place that do not say where they are. Source: domain.md N3; the founding texts, geographical circles. */
import { EXAMPLE_TOWN, exampleNetworkSettings, examplePlaces } from './example-layers.ts';
import { layersOf } from './layers.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** The first layer carries the work by topic. Another one is by place once one of its circles says where it is. */
export const placeMissing = defineRule({
  id: 'place-missing',
  covers: ['N3'],
  severity: 'error',
  examples: () => [
    {
      name: 'the town does not say where it is',
      files: { ...examplePlaces('members: [ana]'), ...exampleNetworkSettings() },
      finds: [`${EXAMPLE_TOWN}:1:1`],
    },
    {
      name: 'the town has a place; what works by topic needs none',
      files: { ...examplePlaces('place: {name: The town}', 'members: [ana]'), ...exampleNetworkSettings() },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const { circles } of layersOf(organisation).slice(1)) {
      if (circles.every(({ place }) => place === undefined)) continue;
      for (const circle of circles) {
        if (circle.place !== undefined) continue;
        const place = placeIn('circle', { circle: circle.id });
        yield { place, entity: circle.id, parts: { ...circleParts(circle), file: place.file } };
      }
    }
  },
});
