/** Networks whose centre hears few parts of society. Source: domain.md H25; Kania and Kramer 2011. */
import { type NetworkFiles, readNetwork } from '../load/read-network.ts';
import { generalOf, type Organisation } from '../model/organisation.ts';
import { placeIn, standingCircles } from './parts.ts';
import { organisationOf } from './represented.ts';
import { defineRule } from './rule.ts';

/** Fewer sectors than these. Source: domain.md H25. */
const SECTORS = 3;

const NETWORK = { 'circles.yaml': 'name: Maple Street Network\nnetwork: {type: network}\n' };
const member = (id: string, sector: string) => ({ [`organisations/${id}.yaml`]: `name: ${id}\nsector: ${sector}\n` });
const THREE = { ...member('city', 'public'), ...member('bakery', 'business'), ...member('friends', 'nonprofit') };
const general = (third: string) => ({
  'circles/general/circle.yaml': `name: General Circle\nmembers: [{person: ana, for: city}, {person: ben, for: bakery}, {person: cleo, for: ${third}}]\n`,
});

/** Counts the sectors of the organisations for which people sit in the general and the mission circle. */
export const sectorsFew = defineRule({
  id: 'sectors-few',
  covers: ['H25'],
  severity: 'advice',
  practice: 'links',
  examples: [
    {
      name: 'the city and a bakery',
      files: { ...NETWORK, ...THREE, ...general('bakery') },
      finds: ['circles.yaml:1:1'],
    },
    { name: 'three sectors', files: { ...NETWORK, ...THREE, ...general('friends') }, finds: [] },
    { name: 'no network', files: { ...THREE, ...general('bakery') }, finds: [] },
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
