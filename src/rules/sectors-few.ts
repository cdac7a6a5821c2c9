/** Networks whose centre hears few parts of society. Source: domain.md H25; Kania and Kramer 2011. */
import { type NetworkFiles, readNetwork } from '../load/read-network.ts';
import { generalOf, type Organisation, standingCircles } from '../model/organisation.ts';
import { EXAMPLE_NETWORK } from './example-network.ts';
import { exampleSectors } from './example-seats-for.ts';
import { placeIn } from './parts.ts';
import { organisationOf } from './represented.ts';
import { defineRule } from './rule.ts';

/** Fewer sectors than these. Source: domain.md H25. */
const SECTORS = 3;

/** Counts the sectors of the organisations for which people sit in the general and the mission circle. */
export const sectorsFew = defineRule({
  id: 'sectors-few',
  covers: ['H25'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'the city and a bakery',
      files: { ...EXAMPLE_NETWORK, ...exampleSectors('bakery') },
      finds: ['circles.yaml:1:1'],
    },
    { name: 'three sectors', files: { ...EXAMPLE_NETWORK, ...exampleSectors('friends') }, finds: [] },
    { name: 'no network', files: exampleSectors('bakery'), finds: [] },
  ],
  *check({ organisation }) {
    const network = readNetwork(organisation);
    const { type } = network.settings ?? {};
    if (network.settings === undefined || type === 'single' || network.organisations.size === 0) return;
    const sectors = sectorsIn(organisation, network);
    if (sectors.size >= SECTORS) return;
    yield { place: placeIn('organisation', {}), entity: 'circles', parts: { sectors: sectors.size } };
  },
});

function sectorsIn(organisation: Organisation, { organisations }: NetworkFiles): ReadonlySet<string> {
  const general = generalOf(organisation);
  const centre = standingCircles(organisation).filter(({ id, type }) => type === 'mission' || id === general?.id);
  const seats = centre.flatMap(({ members }) => members);
  const sectors = seats.map((seat) => organisations.get(organisationOf(organisation, seat) ?? '')?.document.sector);
  return new Set(sectors.filter((sector) => sector !== undefined));
}
