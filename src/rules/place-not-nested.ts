/** Places that do not lie in the place of the circle above. Source: domain.md N4. */
import { parentOf, standingCircles } from '../model/organisation.ts';
import { EXAMPLE_TOWN, exampleNetworkSettings, examplePlaces } from './example-layers.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** Only where both have a code: in lists that nest, such as NUTS or ISO 3166-2, a code begins with that of the place around it. */
export const placeNotNested = defineRule({
  id: 'place-not-nested',
  covers: ['N4'],
  severity: 'advice',
  examples: () => [
    {
      name: 'a town of another region',
      files: { ...examplePlaces('place: {name: The town, code: ITC4}', 'members: [ana]'), ...exampleNetworkSettings() },
      finds: [`${EXAMPLE_TOWN}:4:31`],
    },
    {
      name: 'a town of the valley',
      files: {
        ...examplePlaces('place: {name: The town, code: ITH55}', 'members: [ana]'),
        ...exampleNetworkSettings(),
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const circle of standingCircles(organisation)) {
      const [own, above] = [circle.place, parentOf(organisation, circle)?.place];
      if (own?.code === undefined || above?.code === undefined || isWithin(own.code, above.code)) continue;
      const place = placeIn('circle', { circle: circle.id }, ['place', 'code']);
      yield {
        place,
        entity: circle.id,
        parts: {
          ...circleParts(circle),
          ...{ file: place.file, place: own.name, code: own.code },
          ...{ parentPlace: above.name, parentCode: above.code },
        },
      };
    }
  },
});

function isWithin(code: string, around: string): boolean {
  return code.toUpperCase().startsWith(around.toUpperCase());
}
