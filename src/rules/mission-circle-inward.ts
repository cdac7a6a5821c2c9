/** Mission circles without anybody from outside. Source: domain.md R8; Many Voices One Song 2.5.3.2. */
import type { Circle, Member } from '../model/circle.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { exampleMission } from './example-network.ts';
import { activeCircles, circleParts, isWhole, placeInCircle } from './parts.ts';
import { defineRule } from './rule.ts';

/** From outside is who has a seat in no other circle, speaks for an organisation or for stakeholders, or is there as an expert. */
export const missionCircleInward = defineRule({
  id: 'mission-circle-inward',
  covers: ['R8'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    { name: 'only people of the kitchen', files: exampleMission(), finds: ['circles/years/circle.yaml:5:10'] },
    {
      name: 'somebody who has a seat nowhere else',
      files: { ...exampleMission(', dora'), 'people/dora.yaml': 'name: Dora\n' },
      finds: [],
    },
    { name: 'an expert', files: exampleMission(', {person: cleo, expertise: [Soil]}'), finds: [] },
  ],
  *check(context) {
    const { organisation } = context;
    for (const circle of activeCircles(organisation)) {
      if (circle.type !== 'mission' || circle.members.length === 0 || !isWhole(context, circle)) continue;
      const inside = seatedElsewhere(organisation, circle);
      if (circle.members.some((member) => isFromOutside(member, inside, organisation))) continue;
      const place = placeInCircle(organisation, circle, 'members');
      yield { place, entity: circle.id, parts: circleParts(circle) };
    }
  },
});

function seatedElsewhere(organisation: Organisation, mission: Circle): ReadonlySet<PersonId> {
  const others = standingCircles(organisation).filter(({ id, type }) => id !== mission.id && type !== 'stakeholder');
  return new Set(others.flatMap((circle) => circle.members.map((member) => member.person)));
}

function isFromOutside(member: Member, inside: ReadonlySet<PersonId>, { circles }: Organisation): boolean {
  const speaksForOthers = member.for !== undefined || circles.get(member.link ?? '')?.type === 'stakeholder';
  return speaksForOthers || member.expertise !== undefined || !inside.has(member.person);
}
