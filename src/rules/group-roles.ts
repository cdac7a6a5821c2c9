/** The rules about roles, links and terms. */
import { delegateMissing } from './delegate-missing.ts';
import { doubleLinkSamePerson } from './double-link-same-person.ts';
import { facilitatorMissing } from './facilitator-missing.ts';
import { leaderMissing } from './leader-missing.ts';
import { linkNotInParent } from './link-not-in-parent.ts';
import { roleVacant } from './role-vacant.ts';
import type { Rule } from './rule.ts';
import { secretaryMissing } from './secretary-missing.ts';
import { termDates } from './term-dates.ts';
import { termEndingSoon } from './term-ending-soon.ts';
import { termExpired } from './term-expired.ts';
import { termTooLong } from './term-too-long.ts';

/** In the order in which they are told. */
export const ROLES_RULES: readonly Rule[] = [
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
];
