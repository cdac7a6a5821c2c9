/** The rules about the people, and what they may do for everybody. */

import { linksSameOrganisation } from './links-same-organisation.ts';
import { memberInactive } from './member-inactive.ts';
import { oneSigner } from './one-signer.ts';
import { personWithoutCircle } from './person-without-circle.ts';
import { removalStepsMissing } from './removal-steps-missing.ts';
import { removedPersonAsked } from './removed-person-asked.ts';
import { representativeOverloaded } from './representative-overloaded.ts';
import type { Rule } from './rule.ts';
import { trainingMissing } from './training-missing.ts';

/** In the order in which they are told. */
export const PEOPLE_RULES: readonly Rule[] = [
  memberInactive,
  removedPersonAsked,
  removalStepsMissing,
  personWithoutCircle,
  trainingMissing,
  linksSameOrganisation,
  representativeOverloaded,
  oneSigner,
];
