/** The rules about the people, and what they may do for everybody. */
import { memberInactive } from './member-inactive.ts';
import { oneSigner } from './one-signer.ts';
import type { Rule } from './rule.ts';

/** In the order in which they are told. */
export const PEOPLE_RULES: readonly Rule[] = [memberInactive, oneSigner];
