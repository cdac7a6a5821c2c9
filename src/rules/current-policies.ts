/** The policies in force, for the rules about their reviews. */
import type { PolicyParts } from '../messages/rule-parts.ts';
import { type Policy, policiesInForce } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';

/** An active policy of a standing circle, with what sentences call it. */
export interface CurrentPolicy {
  readonly policy: Policy;
  readonly parts: PolicyParts;
}

/** Each of them. */
export const currentPolicies = onceFor((organisation: Organisation): readonly CurrentPolicy[] =>
  standingCircles(organisation).flatMap((circle) =>
    policiesInForce(circle).map((policy) => {
      const parts = { circle: circle.name, policy: policy.title, id: `${circle.id}/${policy.id}` };
      return { policy, parts };
    }),
  ),
);
