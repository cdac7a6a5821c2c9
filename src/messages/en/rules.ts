/** English words of every rule of `circles check`: what is the case, why it matters, what to do next. */
import type { Labels } from '../labels.ts';
import type { RuleWords } from '../rule-parts.ts';
import { agreementRulesEn } from './rules-agreements.ts';
import { circleRulesEn } from './rules-circles.ts';
import { decisionRulesEn } from './rules-decisions.ts';
import { domainRulesEn } from './rules-domains.ts';
import { healthRulesEn } from './rules-health.ts';
import { healthLinksEn } from './rules-health-links.ts';
import { healthVoicesEn } from './rules-health-voices.ts';
import { inputRulesEn } from './rules-input.ts';
import { linkRulesEn } from './rules-links.ts';
import { minutesRulesEn } from './rules-minutes.ts';
import { moneyRulesEn } from './rules-money.ts';
import { networkRulesEn } from './rules-network.ts';
import { peopleRulesEn } from './rules-people.ts';
import { roleRulesEn } from './rules-roles.ts';
import { structureRulesEn } from './rules-structure.ts';
import { termRulesEn } from './rules-terms.ts';

/** The words of the rules, in the group's own terms. */
export const rulesEn = (labels: Labels): RuleWords => ({
  ...inputRulesEn,
  ...structureRulesEn(labels),
  ...circleRulesEn(labels),
  ...domainRulesEn(labels),
  ...roleRulesEn(labels),
  ...linkRulesEn(labels),
  ...peopleRulesEn(labels),
  ...termRulesEn(labels),
  ...decisionRulesEn(labels),
  ...agreementRulesEn(labels),
  ...minutesRulesEn(labels),
  ...networkRulesEn(labels),
  ...moneyRulesEn(labels),
  ...healthRulesEn(labels),
  ...healthLinksEn(labels),
  ...healthVoicesEn(labels),
});
