/** The rules about what was agreed. */
import { conflictPolicyMissing } from './conflict-policy-missing.ts';
import { domainExceeded } from './domain-exceeded.ts';
import { memberOrganisationBound } from './member-organisation-bound.ts';
import { policyMeasureMissing } from './policy-measure-missing.ts';
import { policyOutsideDomain } from './policy-outside-domain.ts';
import { policyReviewMissing } from './policy-review-missing.ts';
import { policyReviewOverdue } from './policy-review-overdue.ts';
import { recommendationBinding } from './recommendation-binding.ts';
import type { Rule } from './rule.ts';
import { watchOverdue } from './watch-overdue.ts';

/** In the order in which they are told. */
export const AGREEMENTS_RULES: readonly Rule[] = [
  policyReviewMissing,
  policyReviewOverdue,
  watchOverdue,
  recommendationBinding,
  memberOrganisationBound,
  domainExceeded,
  policyOutsideDomain,
  policyMeasureMissing,
  conflictPolicyMissing,
];
