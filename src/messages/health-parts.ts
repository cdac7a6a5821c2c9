/** What the rules about how a group works together need said: the parts of their sentences. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleParts } from './rule-parts.ts';

/** The parts of the sentences of these rules, by rule id. */
export interface HealthParts {
  readonly 'person-overloaded': {
    readonly person: string;
    readonly personId: string;
    /** One of the roles, as commands call it. */
    readonly at: string;
    readonly roles: number;
    /** How many of them run a circle. */
    readonly circleRoles: number;
    /** Half of those who hold any hold no more than this. */
    readonly middle: number;
  };
  readonly 'power-concentrated':
    | { readonly problem: 'links'; readonly number: number; readonly holders: number; readonly most: number }
    | { readonly problem: 'roles'; readonly number: number; readonly people: number; readonly half: number };
  readonly 'leader-on-two-levels': CircleParts & {
    readonly person: string;
    readonly parent: string;
    /** The role in the circle further out, as commands call it. */
    readonly at: string;
  };
  readonly 'terms-bunched': {
    readonly number: number;
    readonly all: number;
    readonly first: IsoDate;
    readonly last: IsoDate;
  };
}
