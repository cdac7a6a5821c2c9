/** People who take part and have a seat nowhere, where a group has agreed how people take part. Source: domain.md M8; Many Voices One Song 2.2.3.3. */

import { policiesInForce } from '../model/circle.ts';
import { standingCircles } from '../model/organisation.ts';
import { EXAMPLE_DORA, EXAMPLE_TAKING_PART } from './example-people.ts';
import { areCirclesWhole, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** Nobody has to sit in a circle unless the group says so; words can't be read, so an agreement on participation makes it worth a question. */
export const personWithoutCircle = defineRule({
  id: 'person-without-circle',
  covers: ['M8'],
  severity: 'advice',
  examples: () => [
    {
      name: 'Dora sits in no circle',
      files: { ...EXAMPLE_DORA, ...EXAMPLE_TAKING_PART },
      finds: ['people/dora.yaml:1:1'],
    },
    { name: 'nothing is agreed on it', files: EXAMPLE_DORA, finds: [] },
    {
      name: 'she has left',
      files: { ...EXAMPLE_TAKING_PART, 'people/dora.yaml': 'name: Dora\nstatus: left\n' },
      finds: [],
    },
  ],
  *check({ organisation, loaded }) {
    const circles = standingCircles(organisation);
    const isAgreed = circles.flatMap(policiesInForce).some(({ kind }) => kind === 'participation');
    if (!isAgreed || !areCirclesWhole(loaded)) return;
    const seated = new Set(circles.flatMap((circle) => circle.members.map((member) => member.person)));
    for (const { id, name, status } of organisation.people.values()) {
      if (status !== 'active' || seated.has(id)) continue;
      yield { place: placeIn('person', { id }), entity: id, parts: { person: name, personId: id } };
    }
  },
});
