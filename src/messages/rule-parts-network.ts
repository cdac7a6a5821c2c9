/** What the rules about networks, their places, goals and money need said. */
import type { CircleParts } from './rule-parts.ts';

/** The six functions of a backbone. Source: Turner and others, "Understanding the value of backbone organizations". */
export type BackboneFunction =
  | 'guide-vision'
  | 'align-activities'
  | 'shared-measurement'
  | 'public-will'
  | 'advance-policy'
  | 'mobilise-funding';

/** The five conditions of collective impact. Source: Kania and Kramer 2011. */
export type Condition = 'agenda' | 'measurement' | 'activities' | 'communication' | 'backbone';

/** Why nothing pays for somebody's work: no stream is named, or none of those named runs. */
export type UnfundedParts =
  | { readonly problem: 'none' }
  | { readonly problem: 'ended'; readonly streams: readonly string[] };

/** By rule id. */
export interface NetworkRuleParts {
  readonly 'member-in-one-layer': { readonly person: string; readonly in: string; readonly missing: string };
  readonly 'layer-unconnected': CircleParts & { readonly layer: string; readonly other: string };
  readonly 'cross-layer-seat': {
    readonly type: 'stakeholder-seat' | 'member-overlap';
    readonly from: string;
    readonly to: string;
    readonly toId: string;
    readonly seats: number;
    readonly filled: number;
  };
  readonly 'place-missing': CircleParts & { readonly file: string };
  readonly 'place-not-nested': CircleParts & {
    readonly file: string;
    readonly place: string;
    readonly code: string;
    readonly parentPlace: string;
    readonly parentCode: string;
  };
  readonly 'goals-missing': CircleParts & { readonly file: string };
  readonly 'goal-unknown': { readonly code: string; readonly file: string; readonly last?: string };
  readonly 'measure-unadopted': CircleParts & { readonly measure: string };
  readonly 'backbone-incomplete': { readonly missing: readonly BackboneFunction[] };
  readonly 'backbone-unfunded': UnfundedParts;
  readonly 'conditions-unmet': { readonly missing: readonly Condition[] };
  readonly 'convenor-partial': {
    readonly person: string;
    readonly role: string;
    readonly at: string;
    readonly organisation: string;
  };
  readonly 'convenor-unfunded': UnfundedParts;
  readonly 'funding-unattended': {
    readonly stream: string;
    readonly file: string;
    readonly missing: readonly ('officer' | 'circle')[];
  };
  readonly 'funding-mismatch': {
    readonly stream: string;
    readonly circle: string;
    readonly circleId: string;
    readonly problem: 'goals' | 'places';
    readonly wanted: readonly string[];
    readonly found: readonly string[];
  };
  readonly 'budget-overdrawn': {
    readonly round: string;
    readonly file: string;
    readonly pot: string;
    readonly given: string;
  };
  readonly 'budget-rule-missing': { readonly round: string; readonly file: string };
}
