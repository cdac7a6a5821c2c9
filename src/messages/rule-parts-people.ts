/** What the rules about people, whom they speak for and what they have learned need said. */
import type { CircleParts, DecisionParts, RoleParts } from './rule-parts.ts';

/** A person in a sentence: their name for people, their id for commands. */
interface PersonParts {
  readonly person: string;
  readonly personId: string;
}

/** A training that somebody lacks. */
interface TrainingParts extends PersonParts {
  readonly training: string;
  /** What commands call it. */
  readonly id: string;
}

/** By rule id. */
export interface PeopleRuleParts {
  readonly 'removed-person-asked': DecisionParts & { readonly person: string; readonly circle: string };
  readonly 'removal-steps-missing': object;
  readonly 'links-same-organisation': CircleParts & { readonly organisation: string };
  readonly 'representative-overloaded': {
    readonly person: string;
    readonly organisation: string;
    readonly circles: number;
    readonly department: string;
  };
  /** With the role that asks for it; without one it is asked of everybody. */
  readonly 'training-missing': TrainingParts | (TrainingParts & RoleParts);
  readonly 'person-without-circle': PersonParts;
}
