/** The rules about circles, their aims and their domains. */
import { aimMissing } from './aim-missing.ts';
import { centralCircleMisplaced } from './central-circle-misplaced.ts';
import { circleDepth } from './circle-depth.ts';
import { circleHoldsNothing } from './circle-holds-nothing.ts';
import { circleIdle } from './circle-idle.ts';
import { circleMisplaced } from './circle-misplaced.ts';
import { circleSize } from './circle-size.ts';
import { circleTree } from './circle-tree.ts';
import { circleUnconfirmed } from './circle-unconfirmed.ts';
import { domainDuplicate } from './domain-duplicate.ts';
import { domainMissing } from './domain-missing.ts';
import { domainOverlap } from './domain-overlap.ts';
import { domainSourceUnknown } from './domain-source-unknown.ts';
import { generalCircleChildren } from './general-circle-children.ts';
import { handOverOpen } from './hand-over-open.ts';
import { helpingCircleEnded } from './helping-circle-ended.ts';
import { helpingCircleIncomplete } from './helping-circle-incomplete.ts';
import { hubDecides } from './hub-decides.ts';
import { missionCircleMissing } from './mission-circle-missing.ts';
import type { Rule } from './rule.ts';

/** In the order in which they are told. */
export const CIRCLES_RULES: readonly Rule[] = [
  circleTree,
  centralCircleMisplaced,
  circleMisplaced,
  missionCircleMissing,
  generalCircleChildren,
  circleDepth,
  circleSize,
  circleIdle,
  aimMissing,
  domainMissing,
  domainDuplicate,
  domainOverlap,
  domainSourceUnknown,
  handOverOpen,
  circleUnconfirmed,
  helpingCircleIncomplete,
  helpingCircleEnded,
  circleHoldsNothing,
  hubDecides,
];
