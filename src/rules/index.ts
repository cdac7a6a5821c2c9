/** Every rule of `circles check`, by what it looks after. */
import type { RuleGroup } from '../model/finding.ts';
import { AGREEMENTS_RULES } from './group-agreements.ts';
import { CIRCLES_RULES } from './group-circles.ts';
import { DECISIONS_RULES } from './group-decisions.ts';
import { FILES_RULES } from './group-files.ts';
import { HEALTH_RULES } from './group-health.ts';
import { MEETINGS_RULES } from './group-meetings.ts';
import { NETWORK_RULES } from './group-network.ts';
import { PEOPLE_RULES } from './group-people.ts';
import { ROLES_RULES } from './group-roles.ts';
import type { Rule } from './rule.ts';

/** Some rules and what they look after. */
interface Group {
  readonly group: RuleGroup;
  readonly rules: readonly Rule[];
}

/** In the order of the rules page. Adding a rule is one file and one line in its group. */
export const RULE_GROUPS: readonly Group[] = [
  { group: 'files', rules: FILES_RULES },
  { group: 'circles', rules: CIRCLES_RULES },
  { group: 'roles', rules: ROLES_RULES },
  { group: 'people', rules: PEOPLE_RULES },
  { group: 'agreements', rules: AGREEMENTS_RULES },
  { group: 'decisions', rules: DECISIONS_RULES },
  { group: 'meetings', rules: MEETINGS_RULES },
  { group: 'network', rules: NETWORK_RULES },
  { group: 'health', rules: HEALTH_RULES },
];

/** All of them. */
export const RULES: readonly Rule[] = Object.freeze(RULE_GROUPS.flatMap(({ rules }) => rules));

/** The rule of this id; undefined when nobody knows it. */
export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
