/** Circles of another layer that share nobody with the work by topic. Source: domain.md N1; the founding texts, "How to connect the two layers". */
import { readNetwork } from '../load/read-network.ts';
import type { Circle } from '../model/circle.ts';
import { circlesUpwards, type Organisation } from '../model/organisation.ts';
import { EXAMPLE_TOWN, exampleNetworkSettings, examplePlaces } from './example-layers.ts';
import { type Layer, layersOf, membersNow } from './layers.ts';
import { circleParts, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

/** Asked of the circles just below the root of a layer, or of the root where it is alone. A link that is written down is enough. */
export const layerUnconnected = defineRule({
  id: 'layer-unconnected',
  covers: ['N1'],
  severity: 'warning',
  practice: 'links',
  forming: 'advice',
  examples: () => [
    {
      name: 'nobody of the town is in a circle by topic',
      files: { ...examplePlaces('members: [dora]'), ...exampleNetworkSettings() },
      finds: [`${EXAMPLE_TOWN}:4:10`],
    },
    {
      name: 'the layers are linked',
      files: {
        ...examplePlaces('members: [dora]'),
        ...exampleNetworkSettings(
          '{type: network, cross-links: [{from: valley, to: general, type: rule, rule: We all meet in May.}]}',
        ),
      },
      finds: [],
    },
    {
      name: 'Ana is in both',
      files: { ...examplePlaces('members: [dora, ana]'), ...exampleNetworkSettings() },
      finds: [],
    },
  ],
  *check({ organisation }) {
    const [first, ...others] = layersOf(organisation);
    if (first === undefined) return;
    for (const layer of others) {
      const linked = linkedIn(organisation, layer, first);
      for (const circle of belowRoot(layer)) {
        if (membersNow(organisation, circle).some((person) => first.people.has(person))) continue;
        if (circlesUpwards(organisation, circle.id).some((id) => linked.has(id))) continue;
        const place = placeInCircle(organisation, circle, 'members');
        const parts = { ...circleParts(circle), layer: layer.name, other: first.name };
        yield { place, entity: circle.id, parts };
      }
    }
  },
});

function belowRoot({ circles, root }: Layer): readonly Circle[] {
  const below = circles.filter(({ parent }) => parent === root);
  return below.length > 0 ? below : circles.filter(({ id }) => id === root);
}

/** The circles of `layer` that a written link connects with one of `other`. */
function linkedIn(organisation: Organisation, layer: Layer, other: Layer): ReadonlySet<string> {
  const [own, theirs] = [layer, other].map(({ circles }) => new Set(circles.map(({ id }) => id)));
  const links = readNetwork(organisation).settings?.['cross-links'] ?? [];
  const ends = links.flatMap(({ from, to }) => [
    { own: from, theirs: to },
    { own: to, theirs: from },
  ]);
  return new Set(ends.filter((end) => own?.has(end.own) && theirs?.has(end.theirs)).map((end) => end.own));
}
