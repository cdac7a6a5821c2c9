/** Money that goes to a circle it is not meant for. Source: domain.md F3; the founding texts: requirements differ by level and topic. */
import { type NetworkFile, readNetwork } from '../load/read-network.ts';
import type { Circle } from '../model/circle.ts';
import { circlesUpwards, type Organisation } from '../model/organisation.ts';
import type { FundingStreamDocument } from '../schema/documents.generated.ts';
import { kitchenWorksFor } from './example-goals.ts';
import { streamName } from './funds.ts';
import { defineRule, type Found } from './rule.ts';

const PATH = 'funding/city.yaml';

/** Only where both sides say something. A circle lies in its own place and in those of the circles above it. */
export const fundingMismatch = defineRule({
  id: 'funding-mismatch',
  covers: ['F3'],
  severity: 'warning',
  examples: () => [
    {
      name: 'money for goal 4 goes to a circle for goal 2',
      files: {
        [PATH]: 'source: The city\nscope: {goals: ["4"]}\nreceiving-circles: [kitchen]\n',
        ...kitchenWorksFor('["2.1"]'),
      },
      finds: [`${PATH}:3:21`],
    },
    {
      name: 'money for Bologna goes to a circle in Ferrara',
      files: {
        [PATH]: 'source: The city\nscope: {places: [Bologna]}\nreceiving-circles: [kitchen]\n',
        ...kitchenWorksFor('["2.1"]', 'place: {name: Ferrara, level: town}'),
      },
      finds: [`${PATH}:3:21`],
    },
    {
      name: 'a target of the goal, and a place of that level',
      files: {
        [PATH]: 'source: The city\nscope: {goals: ["2"], places: [Town]}\nreceiving-circles: [kitchen]\n',
        ...kitchenWorksFor('["2.1"]', 'place: {name: Ferrara, level: town}'),
      },
      finds: [],
    },
  ],
  *check({ organisation }) {
    for (const stream of readNetwork(organisation).funding.values()) {
      if (stream.document.status !== 'ended') yield* mismatchesOf(stream, organisation);
    }
  },
});

function* mismatchesOf(
  stream: NetworkFile<FundingStreamDocument>,
  organisation: Organisation,
): Iterable<Found<'funding-mismatch'>> {
  const { scope = {}, 'receiving-circles': receiving = [] } = stream.document;
  for (const [index, id] of receiving.entries()) {
    const circle = organisation.circles.get(id);
    const problem = circle === undefined ? undefined : mismatch(organisation, circle, scope);
    if (circle === undefined || problem === undefined) continue;
    const place = { file: stream.path, pointer: ['receiving-circles', index] };
    const parts = { stream: streamName(stream), circle: circle.name, circleId: id, ...problem };
    yield { place, entity: `${stream.id}/${id}`, parts };
  }
}

interface Mismatch {
  readonly problem: 'goals' | 'places';
  readonly wanted: readonly string[];
  readonly found: readonly string[];
}

interface Scope {
  readonly goals?: readonly string[];
  readonly places?: readonly string[];
}

function mismatch(
  organisation: Organisation,
  circle: Circle,
  { goals = [], places = [] }: Scope,
): Mismatch | undefined {
  const own = circle.goals ?? [];
  const isOfGoal = goals.some((goal) => own.some((one) => isPartOf(one, goal) || isPartOf(goal, one)));
  if (goals.length > 0 && own.length > 0 && !isOfGoal) return { problem: 'goals', wanted: goals, found: own };
  const names = placesAround(organisation, circle);
  const known = new Set(names.map(plain));
  if (places.length === 0 || names.length === 0 || places.some((place) => known.has(plain(place)))) return undefined;
  return { problem: 'places', wanted: places, found: names.slice(0, 1) };
}

/** `2.1` is a part of `2`, and of `2.1`. */
function isPartOf(code: string, whole: string): boolean {
  return code === whole || code.startsWith(`${whole}.`);
}

/** Names, codes and levels of the place of a circle and of those above it, its own name first. */
function placesAround(organisation: Organisation, circle: Circle): readonly string[] {
  if (circle.place === undefined) return [];
  const places = circlesUpwards(organisation, circle.id).flatMap((id) => organisation.circles.get(id)?.place ?? []);
  return places.flatMap(({ name, code, level }) => [name, code, level].filter((word) => word !== undefined));
}

function plain(word: string): string {
  return word.trim().toLowerCase();
}
