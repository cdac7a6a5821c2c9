/** People who speak for one organisation in many circles of the same department. Source: domain.md M6; the threshold is ours. */
import type { Place } from '../model/finding.ts';
import { circlesUpwards, generalOf, type Organisation, personName, standingCircles } from '../model/organisation.ts';
import { exampleSeats } from './example-people.ts';
import { fileValue, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** In so many circles of one department somebody may speak for the same organisation. */
const MOST = 3;

const IDS = ['bread', 'soup', 'fruit'];

/** A department is what hangs below one circle of the general circle. */
export const representativeOverloaded = defineRule({
  id: 'representative-overloaded',
  covers: ['M6'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'one voice of the school in four circles',
      files: exampleSeats(IDS),
      finds: ['circles/soup/circle.yaml:3:11'],
    },
    { name: 'in three', files: exampleSeats(IDS.slice(1)), finds: [] },
  ],
  *check({ organisation }) {
    for (const { person, house, department, places } of spokenFor(organisation)) {
      const last = places[places.length - 1];
      if (last === undefined || places.length <= MOST) continue;
      const { name } = fileValue(organisation, 'member-organisation', { id: house });
      yield {
        place: last,
        entity: `${department}/${person}`,
        parts: {
          person: personName(organisation, person),
          organisation: typeof name === 'string' ? name : house,
          circles: places.length,
          department: organisation.circles.get(department)?.name ?? department,
        },
        related: places.slice(0, -1),
      };
    }
  },
});

interface Spoken {
  readonly person: string;
  readonly house: string;
  readonly department: string;
  readonly places: Place[];
}

/** By person, organisation and department: the seats, sorted by circle. */
function spokenFor(organisation: Organisation): Iterable<Spoken> {
  const general = generalOf(organisation)?.id;
  const found = new Map<string, Spoken>();
  for (const circle of standingCircles(organisation)) {
    for (const [index, { person, for: house }] of circle.members.entries()) {
      if (house === undefined) continue;
      const department = departmentOf(organisation, circle.id, general);
      const key = `${person} ${house} ${department}`;
      const spoken = found.get(key) ?? { person, house, department, places: [] };
      spoken.places.push(placeIn('circle', { circle: circle.id }, ['members', index]));
      found.set(key, spoken);
    }
  }
  return found.values();
}

function departmentOf(organisation: Organisation, circle: string, general: string | undefined): string {
  const upwards = circlesUpwards(organisation, circle);
  return upwards[upwards.indexOf(general ?? '') - 1] ?? upwards[upwards.length - 1] ?? circle;
}
