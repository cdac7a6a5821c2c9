/** What the rules about agreements, rounds, selections and minutes need said. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleParts, DecisionParts, PolicyParts } from './rule-parts.ts';

/** The four rounds in which a proposal is decided. */
export type DecisionRound = 'present' | 'clarify' | 'react' | 'consent';

/** What an account does not say of an objection. `aim`: none was found yet. `metric`: of what is watched. */
export type Unexplained = 'argument' | 'aim' | 'metric' | 'note';

/** How a policy goes beyond what its circle decides about. */
export type ExceededParts = PolicyParts & { readonly item: string } & (
    | { readonly problem: 'elsewhere' | 'handed-over'; readonly other: string }
    | { readonly problem: 'recommend' }
  );

/** Where it is written who said what. */
export type NamedVoiceParts =
  | (DecisionParts & { readonly problem: 'objection' | 'argument' | 'nominations' })
  | { readonly problem: 'minutes'; readonly circle: string; readonly date: IsoDate; readonly file: string };

/** By rule id. */
export interface AgreementRuleParts {
  readonly 'policy-measure-missing': PolicyParts;
  readonly 'watch-overdue': DecisionParts & {
    readonly circle: string;
    readonly circleId: string;
    readonly metric: string;
    readonly threshold: string;
    /** The day on which it was to come back. */
    readonly check: IsoDate;
    readonly today: IsoDate;
    /** What commands call the policy that came of it. */
    readonly policy?: string;
  };
  readonly 'recommendation-binding': PolicyParts & { readonly file: string };
  readonly 'member-organisation-bound': PolicyParts & { readonly file: string; readonly organisation: string };
  readonly 'conflict-policy-missing': { readonly people: number; readonly founded?: IsoDate };
  readonly 'absence-rule-missing': CircleParts & DecisionParts & { readonly people: readonly string[] };
  readonly 'domain-exceeded': ExceededParts;
  readonly 'objection-unexplained': DecisionParts & {
    readonly number: number;
    readonly missing: readonly Unexplained[];
  };
  readonly 'amendment-without-round': DecisionParts;
  readonly 'round-skipped': DecisionParts & { readonly rounds: readonly DecisionRound[] };
  readonly 'facilitator-proposed': {
    readonly circle: string;
    readonly person: string;
    readonly item: string;
    readonly date: IsoDate;
  };
  readonly 'selection-without-nominations': DecisionParts & { readonly problem: 'no-round' | 'no-reason' };
  readonly 'selection-without-change-round': DecisionParts;
  readonly 'selection-without-qualifications': DecisionParts;
  readonly 'selection-without-reason': DecisionParts & { readonly role: string; readonly person: string };
  readonly 'minutes-unconsented': CircleParts & { readonly date: IsoDate; readonly number: number };
  readonly 'voices-named': NamedVoiceParts;
}
