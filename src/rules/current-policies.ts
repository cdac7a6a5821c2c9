/** The policies in force, for the rules about their reviews. */
import type { PolicyParts } from '../messages/rule-parts.ts';
import { type Policy, policiesInForce } from '../model/circle.ts';
import type { Organisation } from '../model/organisation.ts';
import { standingCircles } from './parts.ts';

/** Each active policy of a standing circle, with what sentences call it. */
export function currentPolicies(
  organisation: Organisation,
): readonly { readonly policy: Policy; readonly parts: PolicyParts }[] {
  return standingCircles(organisation).flatMap((circle) =>
    policiesInForce(circle).map((policy) => {
      const parts = { circle: circle.name, policy: policy.title, id: `${circle.id}/${policy.id}` };
      return { policy, parts };
    }),
  );
}
