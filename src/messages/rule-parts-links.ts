/** What the rules about links, and about who may hold what, need said. */
import type { CircleParts, TermParts } from './rule-parts.ts';

/** A person of a circle in a sentence. */
interface PersonParts extends CircleParts {
  readonly person: string;
}

/** By rule id. */
export interface LinkRuleParts {
  readonly 'general-circle-members': PersonParts;
  readonly 'mission-circle-members': TermParts & { readonly personId: string; readonly mission: string };
  readonly 'mission-circle-inward': CircleParts;
  readonly 'selection-missing': TermParts;
  readonly 'leader-facilitates': PersonParts;
  readonly 'facilitator-keeps-records': PersonParts;
  readonly 'holder-not-member': TermParts & { readonly personId: string; readonly circleId: string };
  readonly 'funding-officer-missing': CircleParts;
  readonly 'role-shared': TermParts & { readonly people: readonly string[]; readonly most: number };
  readonly 'leader-unconfirmed': TermParts;
}
