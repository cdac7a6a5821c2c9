/** The rules about circles, their aims and their domains. */
import { aimMissing } from './aim-missing.ts';
import { circleHoldsNothing } from './circle-holds-nothing.ts';
import { circleTree } from './circle-tree.ts';
import { domainDuplicate } from './domain-duplicate.ts';
import { domainMissing } from './domain-missing.ts';
import { helpingCircleEnded } from './helping-circle-ended.ts';
import { helpingCircleIncomplete } from './helping-circle-incomplete.ts';
import type { Rule } from './rule.ts';

/** In the order in which they are told. */
export const CIRCLES_RULES: readonly Rule[] = [
  circleTree,
  aimMissing,
  domainMissing,
  domainDuplicate,
  helpingCircleIncomplete,
  helpingCircleEnded,
  circleHoldsNothing,
];
