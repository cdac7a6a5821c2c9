/** Links between circles in which nobody sits. Source: domain.md N2; the founding texts, delegates of one layer in the other. */
import { type NetworkSettings, readNetwork } from '../load/read-network.ts';
import type { Circle } from '../model/circle.ts';
import { isActiveMember, type Organisation, standingCircles } from '../model/organisation.ts';
import { exampleNetworkSettings, examplePlaces } from './example-layers.ts';
import { layersOf, membersNow } from './layers.ts';
import { defineRule } from './rule.ts';

type CrossLink = NonNullable<NetworkSettings['cross-links']>[number];

/** Somebody of the one circle is an active member of the other. A rule in words is not looked at, nor one for everybody. */
export const crossLayerSeat = defineRule({
  id: 'cross-layer-seat',
  covers: ['N2'],
  severity: 'error',
  practice: 'links',
  forming: 'advice',
  examples: () => [
    {
      name: 'the valley has a seat in the general circle, and nobody sits there',
      files: {
        ...exampleNetworkSettings('{cross-links: [{from: town, to: general, type: stakeholder-seat}]}'),
        ...examplePlaces('members: [dora]'),
      },
      finds: ['circles.yaml:3:25'],
    },
    {
      name: 'two are to be in both, and one is',
      files: {
        ...exampleNetworkSettings('{cross-links: [{from: town, to: general, type: member-overlap, seats: 2}]}'),
        ...examplePlaces('members: [dora, ana]'),
      },
      finds: ['circles.yaml:3:25'],
    },
    {
      name: 'Ana sits in both',
      files: {
        ...exampleNetworkSettings('{cross-links: [{from: town, to: general, type: stakeholder-seat}]}'),
        ...examplePlaces('members: [dora, ana]'),
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    const { settings, path } = readNetwork(organisation);
    const standing = new Map(standingCircles(organisation).map((circle) => [circle.id, circle]));
    for (const [index, link] of (settings?.['cross-links'] ?? []).entries()) {
      const [from, to] = [standing.get(link.from), standing.get(link.to)];
      if (link.type === 'rule' || from === undefined || to === undefined || isForAll(organisation, link)) continue;
      const { seats = 1, type } = link;
      const filled = seated(organisation, from, to);
      if (filled >= seats) continue;
      const parts = { type, from: from.name, to: to.name, toId: to.id, seats, filled };
      yield { place: { file: path, pointer: ['network', 'cross-links', index] }, entity: `${to.id}/${from.id}`, parts };
    }
  },
});

function seated(organisation: Organisation, from: Circle, to: Circle): number {
  const theirs = new Set(membersNow(organisation, from));
  const seats = to.members.filter((seat) => seat.link === from.id || theirs.has(seat.person));
  return seats.filter((seat) => isActiveMember(organisation, seat)).length;
}

/** That everybody is in both layers is said of their roots, without a number. */
export function isForAll(organisation: Organisation, { type, from, to, seats }: CrossLink): boolean {
  const roots = new Set(layersOf(organisation).map(({ root }) => root));
  return type === 'member-overlap' && seats === undefined && from !== to && roots.has(from) && roots.has(to);
}
