/** The rules about what was agreed. */

import { policyOutsideDomain } from './policy-outside-domain.ts';
import { policyReviewMissing } from './policy-review-missing.ts';
import { policyReviewOverdue } from './policy-review-overdue.ts';
import type { Rule } from './rule.ts';

/** In the order in which they are told. */
export const AGREEMENTS_RULES: readonly Rule[] = [policyReviewMissing, policyReviewOverdue, policyOutsideDomain];
