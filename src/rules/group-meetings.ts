/** The rules about selections, meetings and their minutes. */
import { facilitatorProposed } from './facilitator-proposed.ts';
import { minutesUnconsented } from './minutes-unconsented.ts';
import type { Rule } from './rule.ts';
import { selectionWithoutChangeRound } from './selection-without-change-round.ts';
import { selectionWithoutNominations } from './selection-without-nominations.ts';
import { selectionWithoutQualifications } from './selection-without-qualifications.ts';
import { selectionWithoutReason } from './selection-without-reason.ts';
import { voicesNamed } from './voices-named.ts';

/** In the order in which they are told. */
export const MEETINGS_RULES: readonly Rule[] = [
  selectionWithoutNominations,
  selectionWithoutChangeRound,
  selectionWithoutQualifications,
  selectionWithoutReason,
  minutesUnconsented,
  facilitatorProposed,
  voicesNamed,
];
