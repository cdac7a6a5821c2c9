/** Circles in which nobody holds a role that the circle needs. */
import type { Circle } from '../model/circle.ts';
import type { Place } from '../model/finding.ts';
import { rolesOfKind } from '../model/term.ts';
import { type CircleRole, needsOf } from './circle-needs.ts';
import { activeCircles, heldOfKind, isWhole, placeIn } from './parts.ts';
import type { RuleContext } from './rule.ts';

/** An active circle that lacks a holder, the role's file where it is described, else the circle's, and what it is about. */
export interface MissingRole {
  readonly circle: Circle;
  readonly place: Place;
  readonly entity: string;
}

/** Each active circle that needs a role of this kind and has nobody in it on the day of the check. */
export function missingRoles(context: RuleContext, kind: CircleRole): readonly MissingRole[] {
  return activeCircles(context.organisation)
    .filter((circle) => needsOf(circle).includes(kind) && isWhole(context, circle))
    .filter((circle) => heldOfKind(context, circle, kind).length === 0)
    .map((circle) => {
      const [role] = rolesOfKind(circle, kind);
      const place =
        role === undefined
          ? placeIn('circle', { circle: circle.id })
          : placeIn('role', { circle: circle.id, id: role.id });
      return { circle, place, entity: `${circle.id}/${role?.id ?? kind}` };
    });
}
