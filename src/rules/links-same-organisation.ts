/** Both links of a circle in the hands of one member organisation. Source: domain.md M5; the concern is ours. */
import type { Circle, Term } from '../model/circle.ts';
import { memberOf, type Organisation, parentOf } from '../model/organisation.ts';
import { EXAMPLE_SCHOOL } from './example-people.ts';
import { activeCircles, circleParts, fileValue, heldOfKind, placeInTerm } from './parts.ts';
import { defineRule } from './rule.ts';

/** Advice: a circle's two voices in its parent may well be two of one house, as long as everybody sees it. */
export const linksSameOrganisation = defineRule({
  id: 'links-same-organisation',
  covers: ['M5', 'H35'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'leader and delegate both speak for the school',
      files: { ...EXAMPLE_SCHOOL, 'people/cleo.yaml': 'name: Cleo\nrepresents: [school]\n' },
      finds: ['circles/kitchen/terms/delegate-2026-12-01.yaml:2:9'],
    },
    { name: 'only one of them does', files: EXAMPLE_SCHOOL, finds: [] },
  ],
  *check(context) {
    const { organisation } = context;
    for (const circle of activeCircles(organisation).filter(({ parent }) => parent !== undefined)) {
      const [leader] = heldOfKind(context, circle, 'leader');
      const [delegate] = heldOfKind(context, circle, 'delegate');
      if (leader === undefined || delegate === undefined || leader.person === delegate.person) continue;
      const theirs = housesOf(organisation, circle, leader);
      const house = housesOf(organisation, circle, delegate).find((one) => theirs.includes(one));
      if (house === undefined) continue;
      yield {
        place: placeInTerm(delegate, ['person']),
        entity: circle.id,
        parts: { ...circleParts(circle), organisation: nameOf(organisation, house) },
        related: [placeInTerm(leader, ['person'])],
      };
    }
  },
});

/** Whom somebody speaks for: as their seats here and in the parent say, else as their own file does. */
function housesOf(organisation: Organisation, circle: Circle, { person }: Term): readonly string[] {
  const seats = [circle, parentOf(organisation, circle)].flatMap((one) => {
    const house = one === undefined ? undefined : memberOf(one, person)?.for;
    return house === undefined ? [] : [house];
  });
  const { represents } = fileValue(organisation, 'person', { id: person });
  const own = Array.isArray(represents) ? represents.filter((one) => typeof one === 'string') : [];
  return seats.length > 0 ? seats : own;
}

function nameOf(organisation: Organisation, id: string): string {
  const { name } = fileValue(organisation, 'member-organisation', { id });
  return typeof name === 'string' ? name : id;
}
