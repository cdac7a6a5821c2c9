/** The rules about roles, links and terms. */
import { delegateMissing } from './delegate-missing.ts';
import { doubleLinkSamePerson } from './double-link-same-person.ts';
import { facilitatorKeepsRecords } from './facilitator-keeps-records.ts';
import { facilitatorMissing } from './facilitator-missing.ts';
import { fundingOfficerMissing } from './funding-officer-missing.ts';
import { generalCircleMembers } from './general-circle-members.ts';
import { holderNotMember } from './holder-not-member.ts';
import { leaderFacilitates } from './leader-facilitates.ts';
import { leaderMissing } from './leader-missing.ts';
import { leaderUnconfirmed } from './leader-unconfirmed.ts';
import { linkNotInParent } from './link-not-in-parent.ts';
import { missionCircleInward } from './mission-circle-inward.ts';
import { missionCircleMembers } from './mission-circle-members.ts';
import { roleShared } from './role-shared.ts';
import { roleVacant } from './role-vacant.ts';
import type { Rule } from './rule.ts';
import { secretaryMissing } from './secretary-missing.ts';
import { selectionMissing } from './selection-missing.ts';
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
  generalCircleMembers,
  missionCircleMembers,
  missionCircleInward,
  leaderUnconfirmed,
  termDates,
  termExpired,
  termEndingSoon,
  termTooLong,
  selectionMissing,
  holderNotMember,
  roleShared,
  leaderFacilitates,
  facilitatorKeepsRecords,
  fundingOfficerMissing,
  roleVacant,
];
