/** Stakeholder circles whose delegate is not heard in the mission circle. Source: domain.md R7; Many Voices One Song 2.5.3.5. */
import type { Circle, Term } from '../model/circle.ts';
import { memberOf, type Organisation, standingCircles } from '../model/organisation.ts';
import { EXAMPLE_STAKEHOLDERS, exampleMission } from './example-network.ts';
import { activeCircles, areSeatsKnown, heldOfKind, isWhole, placeInTerm, termParts } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';

/** The links of the general circle, and stakeholders just below the mission circle, are for `link-not-in-parent` to tell. */
export const missionCircleMembers = defineRule({
  id: 'mission-circle-members',
  covers: ['R7'],
  severity: 'warning',
  practice: 'links',
  forming: 'advice',
  examples: () => [
    {
      name: 'the guests have a delegate without a seat',
      files: { ...EXAMPLE_STAKEHOLDERS, ...exampleMission() },
      finds: ['circles/guests/terms/delegate-2026-12-01.yaml:2:9'],
    },
    {
      name: 'their delegate sits there',
      files: { ...EXAMPLE_STAKEHOLDERS, ...exampleMission(', {person: dora, link: guests}') },
      finds: [],
    },
  ],
  *check(context) {
    const mission = missionOf(context.organisation);
    if (mission === undefined || !isWhole(context, mission)) return;
    if (!areSeatsKnown(context.organisation, mission)) return;
    for (const { circle, term } of delegates(context, mission)) {
      if (memberOf(mission, term.person) !== undefined) continue;
      const parts = { ...termParts(context.organisation, circle, term), personId: term.person, mission: mission.name };
      yield { place: placeInTerm(term, ['person']), entity: `${circle.id}/${term.role}`, parts };
    }
  },
});

/** Of stakeholder circles that hang from another one. */
function delegates(context: RuleContext, mission: Circle): readonly { readonly circle: Circle; readonly term: Term }[] {
  return activeCircles(context.organisation)
    .filter(({ type, parent }) => type === 'stakeholder' && parent !== mission.id)
    .flatMap((circle) => heldOfKind(context, circle, 'delegate').map((term) => ({ circle, term })));
}

function missionOf(organisation: Organisation): Circle | undefined {
  return standingCircles(organisation).find(({ type }) => type === 'mission');
}
