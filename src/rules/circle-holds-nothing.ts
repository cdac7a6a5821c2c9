/** Paused and dissolved circles that still hold something. Source: domain.md S12; Many Voices One Song 2.6.2. */
import { type Circle, policiesInForce } from '../model/circle.ts';
import type { Place } from '../model/finding.ts';
import { circleParts, heldBy, placeIn, placeInCircle, placeInTerm } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';

const AT_REST = 'name: Kitchen\nparent: general\nstatus: paused\naim: [Cooking.]\ndomain: []\nmembers: [ana, ben]\n';
const EMPTY = {
  'circles/kitchen/policies/allergens.yaml': null,
  'circles/kitchen/roles/leader.yaml': null,
  'circles/kitchen/roles/delegate.yaml': null,
  'circles/kitchen/roles/facilitator.yaml': null,
  'circles/kitchen/roles/secretary.yaml': null,
  'circles/kitchen/terms/leader-2026-12-01.yaml': null,
  'circles/kitchen/terms/delegate-2026-12-01.yaml': null,
  'circles/kitchen/terms/facilitator-2026-12-01.yaml': null,
  'circles/kitchen/terms/secretary-2026-12-01.yaml': null,
} as const;

/** Aim and domain fall back to the parent: what such a circle holds, nobody looks after. */
export const circleHoldsNothing = defineRule({
  id: 'circle-holds-nothing',
  covers: ['S12'],
  severity: 'error',
  examples: () => [
    {
      name: 'a paused circle that still decides about something',
      files: {
        ...EMPTY,
        'circles/kitchen/circle.yaml': AT_REST.replace('domain: []', 'domain: [What is cooked]'),
      },
      finds: ['circles/kitchen/circle.yaml:5:9'],
    },
    {
      name: 'everything has another home',
      files: { ...EMPTY, 'circles/kitchen/circle.yaml': AT_REST },
      finds: [],
    },
  ],
  *check(context) {
    for (const circle of context.organisation.circles.values()) {
      if (circle.status !== 'paused' && circle.status !== 'dissolved') continue;
      for (const { place, what } of stillIn(context, circle))
        yield { place, entity: circle.id, parts: { ...circleParts(circle), status: circle.status, what } };
    }
  },
});

function stillIn(
  context: RuleContext,
  circle: Circle,
): readonly { readonly place: Place; readonly what: 'domain' | 'policy' | 'role' }[] {
  const { organisation } = context;
  const terms = [...circle.roles.keys()].flatMap((role) => heldBy(context, circle, role));
  const going = terms.filter((term) => term.ended === undefined);
  return [
    ...(circle.domain.length === 0
      ? []
      : [{ place: placeInCircle(organisation, circle, 'domain'), what: 'domain' } as const]),
    ...policiesInForce(circle).map((policy) => ({ place: placeIn('policy', policy), what: 'policy' }) as const),
    ...going.map((term) => ({ place: placeInTerm(term, ['person']), what: 'role' }) as const),
  ];
}
