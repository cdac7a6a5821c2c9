/** The rules about how the group works together: what a coach would look at. */
import { leaderOnTwoLevels } from './leader-on-two-levels.ts';
import { personOverloaded } from './person-overloaded.ts';
import { powerConcentrated } from './power-concentrated.ts';
import type { Rule } from './rule.ts';
import { termsBunched } from './terms-bunched.ts';

/** In the order in which they are told. */
export const HEALTH_RULES: readonly Rule[] = [personOverloaded, powerConcentrated, leaderOnTwoLevels, termsBunched];
