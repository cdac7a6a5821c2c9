/** Every rule of `circles check`, in the order of the rules page: files, structure, roles, terms, policies, decisions. */
import { aimMissing } from './aim-missing.ts';
import { circleHoldsNothing } from './circle-holds-nothing.ts';
import { circleTree } from './circle-tree.ts';
import { consentRightMissing } from './consent-right-missing.ts';
import { decisionContested } from './decision-contested.ts';
import { delegateMissing } from './delegate-missing.ts';
import { domainDuplicate } from './domain-duplicate.ts';
import { domainMissing } from './domain-missing.ts';
import { doubleLinkSamePerson } from './double-link-same-person.ts';
import { facilitatorMissing } from './facilitator-missing.ts';
import { foundingUnconfirmed } from './founding-unconfirmed.ts';
import { helpingCircleEnded } from './helping-circle-ended.ts';
import { helpingCircleIncomplete } from './helping-circle-incomplete.ts';
import { idInvalid } from './id-invalid.ts';
import { leaderMissing } from './leader-missing.ts';
import { linkNotInParent } from './link-not-in-parent.ts';
import { memberInactive } from './member-inactive.ts';
import { objectionOpen } from './objection-open.ts';
import { oneSigner } from './one-signer.ts';
import { policyReviewMissing } from './policy-review-missing.ts';
import { policyReviewOverdue } from './policy-review-overdue.ts';
import { proposalOpen } from './proposal-open.ts';
import { roleVacant } from './role-vacant.ts';
import type { Rule } from './rule.ts';
import { schemaInvalid } from './schema-invalid.ts';
import { secretaryMissing } from './secretary-missing.ts';
import { termDates } from './term-dates.ts';
import { termEndingSoon } from './term-ending-soon.ts';
import { termExpired } from './term-expired.ts';
import { termTooLong } from './term-too-long.ts';
import { textUnsafe } from './text-unsafe.ts';
import { unknownReference } from './unknown-reference.ts';
import { voiceMissing } from './voice-missing.ts';
import { waiverExpired } from './waiver-expired.ts';
import { waiverInvalid } from './waiver-invalid.ts';
import { yamlInvalid } from './yaml-invalid.ts';

/** Adding a rule is one file and one line here. */
export const RULES: readonly Rule[] = Object.freeze([
  yamlInvalid,
  schemaInvalid,
  unknownReference,
  idInvalid,
  textUnsafe,
  circleTree,
  aimMissing,
  domainMissing,
  domainDuplicate,
  helpingCircleIncomplete,
  helpingCircleEnded,
  circleHoldsNothing,
  leaderMissing,
  facilitatorMissing,
  secretaryMissing,
  delegateMissing,
  doubleLinkSamePerson,
  linkNotInParent,
  termDates,
  termExpired,
  termEndingSoon,
  termTooLong,
  roleVacant,
  memberInactive,
  policyReviewMissing,
  policyReviewOverdue,
  objectionOpen,
  decisionContested,
  proposalOpen,
  voiceMissing,
  consentRightMissing,
  oneSigner,
  foundingUnconfirmed,
  waiverExpired,
  waiverInvalid,
]);

/** The rule of this id; undefined when nobody knows it. */
export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
