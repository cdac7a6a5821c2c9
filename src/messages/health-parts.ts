/** What the rules about how a group works together need said: the parts of their sentences. */
import type { IsoDate } from '../model/calendar.ts';
import type { RoleKind } from '../model/circle.ts';
import type { CircleParts, RoleParts } from './rule-parts.ts';

/** Some of many, in a circle. */
interface SomeOf extends CircleParts {
  readonly number: number;
  readonly all: number;
}

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
  readonly 'rubber-stamped': RoleParts & { readonly person: string; readonly times: number };
  readonly 'never-objected': { readonly decisions: number } & Partial<CircleParts>;
  readonly 'decisions-at-the-top': SomeOf & { readonly days: number };
  readonly 'matter-comes-back': CircleParts & { readonly other: string; readonly number: number };
  readonly 'facilitator-brings-most': SomeOf;
  readonly 'proposals-by-one-person': SomeOf;
  readonly 'links-uneven': {
    /** What people say of themselves, such as `gender`. */
    readonly aspect: string;
    readonly group: string;
    /** Whole percent of the members who say something, and of the links. */
    readonly members: number;
    readonly links: number;
  };
  readonly 'speaking-uneven': CircleParts & { readonly meetings: number; readonly days: number };
  readonly 'organisation-concentrated': CircleParts & {
    readonly problem: 'mission' | 'links';
    readonly organisation: string;
    readonly seats: number;
    readonly all: number;
  };
  readonly 'sectors-few': { readonly sectors: number };
  readonly 'backlog-old': CircleParts & {
    readonly number: number;
    /** The topic that has waited longest. */
    readonly title: string;
    readonly since: IsoDate;
    readonly today: IsoDate;
  };
  readonly 'layers-apart': { readonly apart: number; readonly people: number };
  readonly 'links-of-one-household': CircleParts & {
    readonly at: string;
    readonly leader: string;
    readonly delegate: string;
  };
  readonly 'founder-persists': RoleParts & { readonly person: string; readonly terms: number };
  readonly 'role-review-missing': CircleParts & {
    readonly roles: readonly { readonly title: string; readonly kind: RoleKind }[];
    /** One of them, as commands call it. */
    readonly at: string;
  };
  readonly 'selection-late': RoleParts & { readonly days: number; readonly from: IsoDate; readonly start: IsoDate };
}
