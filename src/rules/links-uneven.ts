/** Groups of people who are found among the members and hardly among the links. Source: domain.md H22; the founding article on gender equality. */
import { compareText } from '../model/finding.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { type Fields, isFields } from '../model/value.ts';
import { EXAMPLE_STREET, seatsOf } from './example-street.ts';
import { heldLinks, peopleTakingPart } from './held-roles.ts';
import { placeIn } from './parts.ts';
import { defineRule, type Found } from './rule.ts';
import { sharesIn } from './shares-in.ts';

/** Percentage points by which a part may fall short. Source: domain.md H22. */
const POINTS = 20;

/** What eleven people say of themselves, and who leads the four circles. */
function street(...leaders: readonly string[]) {
  const person = (gender: string) => (id: string) =>
    [`people/${id}.yaml`, `name: ${id}\nself-described: {gender: ${gender}}\n`] as const;
  const women = ['ana', 'emil', 'hana', 'ivo', 'jun', 'kim'].map(person('woman'));
  const men = ['ben', 'cleo', 'dora', 'fern', 'gus'].map(person('man'));
  return { ...EXAMPLE_STREET, ...seatsOf(leaders), ...Object.fromEntries([...women, ...men]) };
}

/** What people say of themselves is used in totals only, and only where there are enough of them; most groups keep it out of the files. */
export const linksUneven = defineRule({
  id: 'links-uneven',
  covers: ['H22'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'six of eleven are women, and none of the five links',
      files: street('dora', 'dora', 'fern', 'gus'),
      finds: ['circles.yaml:1:1'],
    },
    { name: 'one woman among six: nothing is told', files: street('dora', 'emil', 'fern', 'gus'), finds: [] },
    { name: 'three of six', files: street('hana', 'emil', 'ivo', 'gus'), finds: [] },
  ],
  *check(context) {
    const { organisation } = context;
    const descriptions = descriptionsIn(organisation);
    if (descriptions.size === 0) return;
    const members = [...peopleTakingPart(organisation)];
    const links = [...new Set(heldLinks(context).map(({ term }) => term.person))];
    for (const aspect of aspectsOf(members, descriptions)) {
      yield* unevenIn(
        aspect,
        [members, links].map((people) => said(people, aspect, descriptions)),
      );
    }
  },
});

function* unevenIn(
  aspect: string,
  [members = [], links = []]: readonly (readonly string[])[],
): Iterable<Found<'links-uneven'>> {
  const [all, linked] = [sharesIn(members), sharesIn(links)];
  if (all === undefined || linked === undefined) return;
  for (const [group, share] of all) {
    const part = linked.get(group) ?? 0;
    if (share - part <= POINTS) continue;
    const parts = { aspect, group, members: share, links: part };
    yield { place: placeIn('organisation', {}), entity: `circles/${aspect}`, parts };
  }
}

/** What people say something about, such as `gender`. */
function aspectsOf(people: readonly PersonId[], descriptions: Descriptions): readonly string[] {
  const aspects = people.flatMap((id) => Object.keys(descriptions.get(id) ?? {}));
  return [...new Set(aspects)].sort(compareText);
}

function said(people: readonly PersonId[], aspect: string, descriptions: Descriptions): readonly string[] {
  return people.flatMap((id) => {
    const word = descriptions.get(id)?.[aspect];
    return typeof word === 'string' ? [word.trim().toLowerCase()] : [];
  });
}

/** What people say of themselves, of those who do. */
type Descriptions = ReadonlyMap<PersonId, Fields>;

function descriptionsIn({ entries }: Organisation): Descriptions {
  const people = [...entries.values()].filter(({ kind }) => kind === 'person');
  return new Map(
    people.flatMap(({ id, value: { 'self-described': own } }) => (isFields(own) ? [[id, own] as const] : [])),
  );
}
