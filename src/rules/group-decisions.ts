/** The rules about decisions, open proposals and the founding. */
import { absenceRuleMissing } from './absence-rule-missing.ts';
import { amendmentWithoutRound } from './amendment-without-round.ts';
import { consentRightMissing } from './consent-right-missing.ts';
import { decisionContested } from './decision-contested.ts';
import { foundingUnconfirmed } from './founding-unconfirmed.ts';
import { objectionOpen } from './objection-open.ts';
import { objectionUnexplained } from './objection-unexplained.ts';
import { proposalOpen } from './proposal-open.ts';
import { roundSkipped } from './round-skipped.ts';
import type { Rule } from './rule.ts';
import { voiceMissing } from './voice-missing.ts';

/** In the order in which they are told. */
export const DECISIONS_RULES: readonly Rule[] = [
  objectionOpen,
  decisionContested,
  proposalOpen,
  voiceMissing,
  consentRightMissing,
  amendmentWithoutRound,
  objectionUnexplained,
  absenceRuleMissing,
  roundSkipped,
  foundingUnconfirmed,
];
