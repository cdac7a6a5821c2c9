/** A circle: its aim, its domain, its members, and the roles, terms, policies and measures it keeps. */
import type { IsoDate, Period } from './calendar.ts';
import { onceFor } from './once-for.ts';
import type { PersonId } from './person.ts';
import type { Governance } from './settings.ts';

/** The id of a circle: the name of its folder. */
export type CircleId = string;

/** `forming` until the circle's own first record says `active`; paused and dissolved circles hold nothing. */
export type CircleStatus = 'forming' | 'active' | 'paused' | 'dissolved';

/** Types that can't be derived from the tree; an ordinary circle has none. */
export type CircleType = 'general' | 'mission' | 'helping' | 'stakeholder' | 'hub' | 'gathering';

/** Someone with consent right in a circle, unless the status says otherwise. */
export interface Member {
  readonly person: PersonId;
  /** In a parent: the child circle whose link this person is. */
  readonly link?: CircleId;
  /** The member organisation the person speaks for. */
  readonly for?: string;
  /** Neither has consent right. */
  readonly status?: 'probation' | 'on-leave';
  /** For outside experts: what they know. */
  readonly expertise?: readonly string[];
}

/** One thing the circle may decide about without asking. */
export interface DomainItem {
  readonly text: string;
  readonly id?: string;
  readonly authority?: 'decide' | 'recommend';
  readonly limits?: string;
  /** Id of the parent's item that this one comes from. */
  readonly from?: string;
  /** Words to find it by. */
  readonly tags?: readonly string[];
  /** Lent to another circle, until a day (the last one) or until further notice. */
  readonly 'handed-over'?: { readonly to: CircleId; readonly until?: IsoDate };
}

/** Kinds of role that sociocracy names; `operational` is the default. */
export type RoleKind =
  | 'leader'
  | 'delegate'
  | 'facilitator'
  | 'secretary'
  | 'logkeeper'
  | 'funding-officer'
  | 'operational'
  | 'advisory-seat';

/** What a role is for. */
export interface Role {
  readonly id: string;
  readonly circle: CircleId;
  readonly title: string;
  readonly kind: RoleKind;
  readonly purpose: string;
  readonly responsibilities: readonly string[];
  /** What the holder decides alone. */
  readonly authority: readonly string[];
  readonly qualifications: readonly string[];
  readonly term?: Period;
}

/** Who holds a role, from when until when. */
export interface Term {
  readonly id: string;
  readonly circle: CircleId;
  readonly role: string;
  readonly person: PersonId;
  readonly start: IsoDate;
  /** The last day in force (inclusive); absent only in a file that `term-dates` reports. */
  readonly end?: IsoDate;
  /** Carried on for a short time by consent, at most P3M. */
  readonly acting?: boolean;
  /** Ended early: the last day in force (inclusive). */
  readonly ended?: IsoDate;
}

/** What a circle has agreed. */
export interface Policy {
  readonly id: string;
  readonly circle: CircleId;
  readonly title: string;
  readonly kind: string;
  readonly status: 'active' | 'retired' | 'superseded';
  readonly text: string;
  /** The day by which it is looked at again (inclusive): its `review`, else the end of its term. */
  readonly review?: IsoDate;
  readonly binding: boolean;
}

/** Who may record for a circle. */
export interface RecordingRule {
  /** `member`, a role of this circle, or `circle/role`. */
  readonly by: readonly string[];
  /** How many different persons must sign. */
  readonly signatures: number;
}

/** How a circle treats a member who was not there. */
export type AbsenceRule = 'wait-for-all' | 'object-within' | 'views-beforehand' | 'present-decide';

/** A place that a circle works in. */
export interface CirclePlace {
  readonly name: string;
  /** Of some list of places that nests, such as `ITH5` within `ITH`. */
  readonly code?: string;
  readonly level?: string;
}

/** See `schemas/circle.schema.json`; what is absent there and has a default is filled in here. */
export interface Circle {
  readonly id: CircleId;
  readonly name: string;
  readonly status: CircleStatus;
  readonly parent?: CircleId;
  readonly type?: CircleType;
  readonly layer?: string;
  /** Where it works, for circles of a layer by place. */
  readonly place?: CirclePlace;
  /** Goals and targets of the Agenda 2030, such as `2` or `2.1`. */
  readonly goals?: readonly string[];
  readonly aim: readonly string[];
  readonly domain: readonly DomainItem[];
  readonly members: readonly Member[];
  readonly records: RecordingRule;
  readonly absence?: AbsenceRule;
  readonly absenceWindow?: Period;
  /** Where it differs from the organisation's. */
  readonly async?: Governance['async'];
  readonly ends?: IsoDate;
  readonly mandate?: string;
  /** How the parent hears about the work of a helping circle. */
  readonly information?: string;
  readonly roles: ReadonlyMap<string, Role>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly policies: ReadonlyMap<string, Policy>;
}

/** True for a circle that works now or is about to: neither paused nor dissolved. */
export function isStanding({ status }: Pick<Circle, 'status'>): boolean {
  return status === 'active' || status === 'forming';
}

/** The policies that hold now, sorted by id. A review that is overdue is a reminder: the policy holds until a decision ends it. */
export function policiesInForce(circle: Pick<Circle, 'policies'>): readonly Policy[] {
  return inForce(circle.policies);
}

const inForce = onceFor((policies: Circle['policies']): readonly Policy[] =>
  [...policies.values()].filter((policy) => policy.status === 'active'),
);
