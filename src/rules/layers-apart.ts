/** Layers of one organisation whose people hardly meet. Source: domain.md H33; the founding article on two layers. */

import type { Circle } from '../model/circle.ts';
import { layerOf } from '../model/layer.ts';
import { isActiveMember, type Organisation, standingCircles } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { exampleStreetLayer } from './example-seats-for.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** More than this part of the people in one layer only. Source: domain.md H33. */
const PART = 0.5;

/** Only where there are several layers with people in them. */
export const layersApart = defineRule({
  id: 'layers-apart',
  covers: ['H33'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'two of three are in one layer only',
      files: exampleStreetLayer('ana'),
      finds: ['circles.yaml:2:9'],
    },
    {
      name: 'two of three are in both',
      files: exampleStreetLayer('ana, ben'),
      finds: [],
    },
  ],
  *check({ organisation }) {
    const homes = new Map(standingCircles(organisation).map((circle) => [circle, layerOf(organisation, circle)]));
    if (new Set(homes.values()).size < 2) return;
    const layers = layersOfPeople(organisation, homes);
    if (new Set([...layers.values()].flatMap((of) => [...of])).size < 2) return;
    const apart = [...layers.values()].filter((of) => of.size === 1).length;
    if (apart <= PART * layers.size) return;
    const parts = { apart, people: layers.size };
    yield { place: placeIn('organisation', {}, ['layers']), entity: 'circles', parts };
  },
});

function layersOfPeople(
  organisation: Organisation,
  homes: ReadonlyMap<Circle, string>,
): ReadonlyMap<PersonId, ReadonlySet<string>> {
  const layers = new Map<PersonId, Set<string>>();
  for (const [circle, layer] of homes) {
    for (const seat of circle.members) {
      if (!isActiveMember(organisation, seat)) continue;
      layers.set(seat.person, (layers.get(seat.person) ?? new Set()).add(layer));
    }
  }
  return layers;
}
