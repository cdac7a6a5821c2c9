/** The rules about decisions, open proposals and the founding. */
import { consentRightMissing } from './consent-right-missing.ts';
import { decisionContested } from './decision-contested.ts';
import { foundingUnconfirmed } from './founding-unconfirmed.ts';
import { objectionOpen } from './objection-open.ts';
import { proposalOpen } from './proposal-open.ts';
import type { Rule } from './rule.ts';
import { voiceMissing } from './voice-missing.ts';

/** In the order in which they are told. */
export const DECISIONS_RULES: readonly Rule[] = [
  objectionOpen,
  decisionContested,
  proposalOpen,
  voiceMissing,
  consentRightMissing,
  foundingUnconfirmed,
];
