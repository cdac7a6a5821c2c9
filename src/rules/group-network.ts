/** The rules about networks: layers, places, goals, shared measures, the backbone and money. */
import { backboneIncomplete } from './backbone-incomplete.ts';
import { backboneUnfunded } from './backbone-unfunded.ts';
import { budgetOverdrawn } from './budget-overdrawn.ts';
import { budgetRuleMissing } from './budget-rule-missing.ts';
import { conditionsUnmet } from './conditions-unmet.ts';
import { convenorPartial } from './convenor-partial.ts';
import { convenorUnfunded } from './convenor-unfunded.ts';
import { crossLayerSeat } from './cross-layer-seat.ts';
import { fundingMismatch } from './funding-mismatch.ts';
import { fundingUnattended } from './funding-unattended.ts';
import { goalUnknown } from './goal-unknown.ts';
import { goalsMissing } from './goals-missing.ts';
import { layerUnconnected } from './layer-unconnected.ts';
import { measureUnadopted } from './measure-unadopted.ts';
import { memberInOneLayer } from './member-in-one-layer.ts';
import { placeMissing } from './place-missing.ts';
import { placeNotNested } from './place-not-nested.ts';
import type { Rule } from './rule.ts';

/** In the order in which they are told. */
export const NETWORK_RULES: readonly Rule[] = [
  placeMissing,
  placeNotNested,
  goalUnknown,
  goalsMissing,
  layerUnconnected,
  crossLayerSeat,
  memberInOneLayer,
  measureUnadopted,
  convenorPartial,
  convenorUnfunded,
  backboneIncomplete,
  backboneUnfunded,
  conditionsUnmet,
  fundingUnattended,
  fundingMismatch,
  budgetOverdrawn,
  budgetRuleMissing,
];
