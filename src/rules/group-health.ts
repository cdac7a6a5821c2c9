/** The rules about how the group works together: what a coach would look at. */
import { backlogOld } from './backlog-old.ts';
import { decisionsAtTheTop } from './decisions-at-the-top.ts';
import { facilitatorBringsMost } from './facilitator-brings-most.ts';
import { founderPersists } from './founder-persists.ts';
import { layersApart } from './layers-apart.ts';
import { leaderOnTwoLevels } from './leader-on-two-levels.ts';
import { linksOfOneHousehold } from './links-of-one-household.ts';
import { linksUneven } from './links-uneven.ts';
import { matterComesBack } from './matter-comes-back.ts';
import { neverObjected } from './never-objected.ts';
import { organisationConcentrated } from './organisation-concentrated.ts';
import { personOverloaded } from './person-overloaded.ts';
import { powerConcentrated } from './power-concentrated.ts';
import { proposalsByOnePerson } from './proposals-by-one-person.ts';
import { roleReviewMissing } from './role-review-missing.ts';
import { rubberStamped } from './rubber-stamped.ts';
import type { Rule } from './rule.ts';
import { sectorsFew } from './sectors-few.ts';
import { selectionLate } from './selection-late.ts';
import { speakingUneven } from './speaking-uneven.ts';
import { termsBunched } from './terms-bunched.ts';

/** In the order in which they are told. */
export const HEALTH_RULES: readonly Rule[] = [
  personOverloaded,
  powerConcentrated,
  leaderOnTwoLevels,
  linksOfOneHousehold,
  founderPersists,
  linksUneven,
  organisationConcentrated,
  sectorsFew,
  layersApart,
  termsBunched,
  selectionLate,
  roleReviewMissing,
  rubberStamped,
  neverObjected,
  decisionsAtTheTop,
  matterComesBack,
  facilitatorBringsMost,
  proposalsByOnePerson,
  speakingUneven,
  backlogOld,
];
