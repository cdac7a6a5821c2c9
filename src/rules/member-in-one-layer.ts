/** People in one layer where everybody is to be in both. Source: domain.md M9; the founding texts: "every member to be a member of both layers". */
import { readNetwork } from '../load/read-network.ts';
import { personName } from '../model/organisation.ts';
import { isForAll } from './cross-layer-seat.ts';
import { EXAMPLE_FOR_ALL, exampleNetworkSettings, examplePlaces } from './example-layers.ts';
import { type Layer, layersOf } from './layers.ts';
import { placeIn } from './parts.ts';
import { defineRule, type Found } from './rule.ts';

/** The rule is a link of overlapping members between the roots of two layers, without a number of seats. */
export const memberInOneLayer = defineRule({
  id: 'member-in-one-layer',
  covers: ['M9'],
  severity: 'warning',
  practice: 'links',
  forming: 'advice',
  examples: () => [
    {
      name: 'Dora works by place only, Ben and Cleo by topic only',
      files: { ...examplePlaces('members: [ana]'), ...EXAMPLE_FOR_ALL },
      finds: ['people/ben.yaml:1:1', 'people/cleo.yaml:1:1', 'people/dora.yaml:1:1'],
    },
    {
      name: 'the layers share some people, and that is all that was agreed',
      files: { ...examplePlaces('members: [ana]'), ...exampleNetworkSettings() },
      finds: [],
    },
  ],
  *check({ organisation }) {
    const links = readNetwork(organisation).settings?.['cross-links'] ?? [];
    const layers = new Map(layersOf(organisation).map((layer) => [layer.root, layer]));
    for (const link of links.filter((one) => isForAll(organisation, one))) {
      const [one, other] = [layers.get(link.from), layers.get(link.to)];
      if (one === undefined || other === undefined) continue;
      yield* onlyIn(one, other, (id) => personName(organisation, id));
      yield* onlyIn(other, one, (id) => personName(organisation, id));
    }
  },
});

function* onlyIn(layer: Layer, other: Layer, nameOf: (id: string) => string): Iterable<Found<'member-in-one-layer'>> {
  for (const id of layer.people) {
    if (other.people.has(id)) continue;
    const parts = { person: nameOf(id), in: layer.name, missing: other.name };
    yield { place: placeIn('person', { id }), entity: id, parts };
  }
}
