/** What each rule of `circles check` needs said: the parts of its sentences, the same in every language. */
import type { IsoDate, Period } from '../model/calendar.ts';
import type { RoleKind } from '../model/circle.ts';
import type { HealthParts } from './health-parts.ts';
import type { AgreementRuleParts } from './rule-parts-agreements.ts';
import type { CircleRuleParts } from './rule-parts-circles.ts';
import type { DomainRuleParts } from './rule-parts-domains.ts';
import type { LinkRuleParts } from './rule-parts-links.ts';
import type { NetworkRuleParts } from './rule-parts-network.ts';
import type { PeopleRuleParts } from './rule-parts-people.ts';

export type { DecisionRound, ExceededParts, NamedVoiceParts, Unexplained } from './rule-parts-agreements.ts';
export type { BackboneFunction, Condition, UnfundedParts } from './rule-parts-network.ts';

/** A circle in a sentence: its name for people, its id for commands. */
export interface CircleParts {
  readonly circle: string;
  readonly id: string;
}

/** A role in a sentence; `at` is what commands call it, such as `kitchen/secretary`. */
export interface RoleParts {
  readonly circle: string;
  readonly title: string;
  readonly kind: RoleKind;
  readonly at: string;
}

/** A term in a sentence: who holds which role. */
export interface TermParts extends RoleParts {
  readonly person: string;
}

/** A policy in a sentence; `id` is what commands call it, such as `kitchen/allergens`. */
export interface PolicyParts {
  readonly circle: string;
  readonly policy: string;
  readonly id: string;
}

/** A decision in a sentence; `id` is what commands call it. */
export interface DecisionParts {
  readonly decision: string;
  readonly id: string;
}

/** A fault that reading the files found, already in words. */
export interface FaultParts {
  readonly what: string;
  readonly next: string;
}

/** What can be wrong with the tree of circles. */
export type TreeParts =
  | { readonly problem: 'none' }
  | { readonly problem: 'second-root'; readonly circle: string; readonly root: string }
  | { readonly problem: 'loop'; readonly circles: readonly string[] }
  | { readonly problem: 'layer'; readonly circle: string; readonly parent: string };

/** A link that the parent has not confirmed, or a seat in the parent whose link has come to its end. */
export type LinkParts = { readonly person: string; readonly circle: string; readonly parent: string } & (
  | ({ readonly problem: 'no-seat'; readonly personId: string; readonly circleId: string } & RoleParts)
  | { readonly problem: 'seat-ended' }
);

/** Someone who does not take part now and still holds something. */
export type InactiveParts =
  | (TermParts & { readonly problem: 'role'; readonly status: 'on-leave' | 'left' })
  | { readonly problem: 'seat'; readonly person: string; readonly personId: string; readonly circle: string };

/** One entry of `.circles/waivers.yaml`. */
export interface WaiverParts {
  readonly rule: string;
  readonly entity: string;
}

/** Why a waiver does not count. */
export type WaiverProblem = 'unknown-rule' | 'end-before-start' | 'too-long' | 'not-waivable';

/** The parts of the sentences of every rule, by rule id. A rule without an entry here does not compile. */
export interface RuleParts
  extends AgreementRuleParts,
    CircleRuleParts,
    DomainRuleParts,
    HealthParts,
    LinkRuleParts,
    NetworkRuleParts,
    PeopleRuleParts {
  readonly 'yaml-invalid': FaultParts;
  readonly 'schema-invalid': FaultParts | { readonly fixedRule: string };
  readonly 'unknown-reference': FaultParts | { readonly unknownRule: string; readonly nearest?: string };
  readonly 'id-invalid': FaultParts;
  readonly 'text-unsafe': FaultParts;
  readonly 'text-cut': { readonly key: string; readonly text: string; readonly rest: string };
  readonly 'file-misplaced': {
    /** Of file, as the table of kinds has it. */
    readonly kind: string;
    readonly file: string;
    readonly belongs: string;
    /** Where the name of the folder is wrong: the folder, and how many files lie in it. */
    readonly folder?: { readonly path: string; readonly files: number };
  };
  readonly 'circle-tree': TreeParts;
  readonly 'aim-missing': CircleParts;
  readonly 'domain-missing': CircleParts;
  readonly 'domain-duplicate': CircleParts & { readonly item: string; readonly other: string };
  readonly 'helping-circle-incomplete': CircleParts & {
    readonly missing: readonly ('ends' | 'mandate' | 'information')[];
  };
  readonly 'helping-circle-ended': CircleParts & { readonly ends: IsoDate; readonly today: IsoDate };
  readonly 'circle-holds-nothing': CircleParts & {
    readonly status: 'paused' | 'dissolved';
    readonly what: 'domain' | 'policy' | 'role';
  };
  readonly 'leader-missing': CircleParts;
  readonly 'facilitator-missing': CircleParts;
  readonly 'secretary-missing': CircleParts;
  readonly 'delegate-missing': CircleParts & { readonly parent: string };
  readonly 'double-link-same-person': CircleParts & { readonly person: string };
  readonly 'link-not-in-parent': LinkParts;
  readonly 'term-dates': TermParts & {
    readonly file: string;
    readonly start: IsoDate;
    readonly end?: IsoDate;
    /** True where a record says what the file said when it was decided. */
    readonly decided: boolean;
  };
  readonly 'term-expired': TermParts & {
    readonly end: IsoDate;
    readonly today: IsoDate;
    /** A day to which the holder may carry on by consent, at most P3M ahead. */
    readonly until: IsoDate;
    /** True where the organisation's rules let an ended term leave the role empty. */
    readonly vacant: boolean;
    /** The day for which the circle has planned the selection. */
    readonly planned?: IsoDate;
  };
  readonly 'term-ending-soon': TermParts & { readonly end: IsoDate; readonly today: IsoDate };
  readonly 'term-too-long': TermParts & { readonly start: IsoDate; readonly end: IsoDate; readonly most: Period };
  readonly 'role-vacant': RoleParts & { readonly since: IsoDate; readonly today: IsoDate };
  readonly 'member-inactive': InactiveParts;
  readonly 'policy-review-missing': PolicyParts & { readonly file: string; readonly decided: boolean };
  readonly 'policy-review-overdue': PolicyParts & { readonly review: IsoDate; readonly today: IsoDate };
  readonly 'objection-open': DecisionParts & { readonly number: number };
  readonly 'decision-contested': DecisionParts & { readonly number: number; readonly name: string };
  readonly 'proposal-open': { readonly title: string; readonly summary: string; readonly name: string };
  readonly 'voice-missing': DecisionParts & { readonly circle: string; readonly people: readonly string[] };
  readonly 'consent-right-missing': DecisionParts & { readonly circle: string; readonly people: readonly string[] };
  readonly 'one-signer': { readonly person: string };
  readonly 'founding-unconfirmed': { readonly founded: IsoDate; readonly today: IsoDate };
  readonly 'waiver-expired': WaiverParts & { readonly until: IsoDate; readonly today: IsoDate };
  readonly 'waiver-invalid': WaiverParts & { readonly problem: WaiverProblem };
}

/** The id of a rule of `circles check`; kebab-case and fixed, because CI files and people name it. */
export type RuleId = keyof RuleParts;

/** The words of one rule. */
export interface RuleText<Parts> {
  /** The rule in one short sentence, for tables and pages. */
  readonly title: string;
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  /** What a coach would ask the circle about it: open and kind. */
  readonly question?: string;
  /** What is the case here. */
  what(parts: Parts): string;
  /** What to do next, with the command. */
  next(parts: Parts): string;
}

/** The words of every rule in one language. */
export type RuleWords = { readonly [Id in RuleId]: RuleText<RuleParts[Id]> };
