/** Member organisations that hold many of the seats where a network comes together. Source: domain.md H24; Kania and Kramer 2011: across sectors. */

import { readNetwork } from '../load/read-network.ts';
import type { Circle, Member } from '../model/circle.ts';
import { standingCircles } from '../model/organisation.ts';
import { EXAMPLE_SCHOOL } from './example-school.ts';
import { exampleSchoolLinks } from './example-seats-for.ts';
import { circleParts, placeInCircle } from './parts.ts';
import { seatsByOrganisation } from './represented.ts';
import { defineRule } from './rule.ts';

/** So many circles linked by one organisation. Source: domain.md H24. */
const LINKS = 2;

/** More than this part of the seats of a mission circle, and more than one. Source: domain.md H24. */
const PART = 1 / 3;

/** Both links of one circle for the same organisation are another rule's matter. */
export const organisationConcentrated = defineRule({
  id: 'organisation-concentrated',
  covers: ['H24'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'the school links two circles',
      files: exampleSchoolLinks(', for: riverside-school'),
      finds: ['circles/general/circle.yaml:2:10'],
    },
    {
      name: 'it links one',
      files: exampleSchoolLinks(''),
      finds: [],
    },
    {
      name: 'half of a mission circle',
      files: {
        'circles/years/circle.yaml':
          'name: Years\ntype: mission\nmembers: [{person: ana, for: riverside-school}, {person: ben, for: riverside-school}, cleo]\n',
        ...EXAMPLE_SCHOOL,
      },
      finds: ['circles/years/circle.yaml:3:10'],
    },
  ],
  *check({ organisation }) {
    const { organisations } = readNetwork(organisation);
    for (const circle of standingCircles(organisation)) {
      for (const [id, seats] of seatsByOrganisation(organisation, circle)) {
        const problem = problemOf(circle, seats);
        if (problem === undefined) continue;
        const name = organisations.get(id)?.document.name ?? id;
        const parts = { ...circleParts(circle), problem, organisation: name, seats: seats.length };
        yield {
          place: placeInCircle(organisation, circle, 'members'),
          entity: `${circle.id}/${id}`,
          parts: { ...parts, all: circle.members.length },
        };
      }
    }
  },
});

function problemOf(circle: Circle, seats: readonly Member[]): 'mission' | 'links' | undefined {
  if (circle.type === 'mission' && seats.length > 1 && seats.length > PART * circle.members.length) return 'mission';
  const linked = new Set(seats.flatMap(({ link }) => (link === undefined ? [] : [link])));
  return linked.size >= LINKS ? 'links' : undefined;
}
