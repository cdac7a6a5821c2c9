/** People who hold two roles of one circle that are better kept apart. */
import type { Circle, RoleKind } from '../model/circle.ts';
import { isActiveMember, personName } from '../model/organisation.ts';
import { activeCircles, circleParts, heldOfKind, placeInTerm } from './parts.ts';
import type { Found, RuleContext } from './rule.ts';

/** With fewer people there is hardly another way. */
const ENOUGH = 3;

type TwoRoles = 'leader-facilitates' | 'facilitator-keeps-records';

/** Each person who holds both, told at the second role. */
export function* oneInTwoRoles(
  context: RuleContext,
  [first, second]: readonly [RoleKind, RoleKind],
): Iterable<Found<TwoRoles>> {
  for (const circle of activeCircles(context.organisation)) {
    const others = heldOfKind(context, circle, first);
    for (const term of heldOfKind(context, circle, second)) {
      const other = others.find((one) => one.person === term.person);
      if (other === undefined || people(context, circle) < ENOUGH) continue;
      const parts = { ...circleParts(circle), person: personName(context.organisation, term.person) };
      const related = [placeInTerm(other, ['person'])];
      yield { place: placeInTerm(term, ['person']), entity: circle.id, parts, related };
    }
  }
}

function people({ organisation }: RuleContext, circle: Circle): number {
  return circle.members.filter((member) => isActiveMember(organisation, member)).length;
}
