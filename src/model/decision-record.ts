/** The record of one decision as it stands in `decision.yaml`: what is signed, never edited afterwards. */

import type { IsoDate } from './calendar.ts';
import type { AbsenceRule, CircleId } from './circle.ts';
import type { PersonId } from './person.ts';
import type { Fields } from './value.ts';

/** `sha256:` and 64 hex digits, of the exact bytes. */
export type Digest = string;

/** What a change amounts to, strictest first. Derived from the changes, never labelled by hand. */
export type ChangeClass =
  | 'settings'
  | 'trust'
  | 'structure'
  | 'domain'
  | 'membership'
  | 'role'
  | 'selection'
  | 'policy'
  | 'editorial'
  | 'format';

/** The class, or one of the records that need none. */
export type RecordKind = ChangeClass | 'founding' | 'one-off' | 'notice' | 'redact';

/** Only `adopted` changes files. */
export type Outcome = 'adopted' | 'dropped' | 'referred' | 'deferred';

/** How an objection can be answered. Source: Many Voices One Song 3.5.3. */
export const INTEGRATIONS = [
  'amend',
  'shorten-term',
  'measure',
  'refer',
  'helping-circle',
  'more-information',
  'experiment',
  'conditions',
  'drop',
  'withdrawn',
] as const;

/** How an objection was answered. */
export type Integration = (typeof INTEGRATIONS)[number];

/** What the record says of an objection; its words stand in the account. Without `integrated` it is open. */
export interface RecordedObjection {
  readonly integrated?: Integration;
  /** Number of the version that came out of it; the first proposal is version 1. */
  readonly version?: number;
  /** For `measure`: what is watched, until what, by whom, and the day it comes back (inclusive). */
  readonly measure?: {
    readonly metric: string;
    readonly threshold: string;
    readonly watcher?: PersonId;
    readonly check: IsoDate;
  };
}

/** One circle's consent. Each eligible person is in exactly one of `consent` and `absent`. */
export interface CircleConsent {
  readonly circle: CircleId;
  readonly eligible: readonly PersonId[];
  /** Absent in records of what was dropped, referred or deferred, which have `present`. */
  readonly consent?: readonly PersonId[];
  readonly absent?: readonly { readonly person: PersonId; readonly handled: AbsenceRule | 'silence' }[];
  /** For what was consented to without a meeting: the day from which on this version was answered. */
  readonly since?: IsoDate;
  readonly present?: readonly PersonId[];
  /** A newcomer's own yes, recorded beside. */
  readonly agreed?: readonly PersonId[];
}

/** One governed file that the decision wrote. `null`: not there. */
export interface RecordedFile {
  readonly path: string;
  readonly before: Digest | null;
  readonly after: Digest | null;
}

/** One file beside a record that was taken out: where it lay, and the digest of its bytes. */
export interface RedactedFile {
  readonly path: string;
  readonly sha256: Digest;
}

/** See `schemas/decision.schema.json`. */
export interface DecisionRecord {
  readonly schema: 'circles/decision/v1';
  /** Digest of the founding record; absent only there. */
  readonly organisation?: Digest;
  readonly title: string;
  readonly kind: RecordKind;
  readonly outcome: Outcome;
  readonly decided: IsoDate;
  readonly recorded: IsoDate;
  readonly recorders: readonly { readonly person: PersonId; readonly as?: string }[];
  /** `consent`, `selection`, `own`, `set-up`, `format`, `editorial`, `redact`, or `agreed: <name>` with `allowed-by`. */
  readonly method: string;
  readonly text?: string;
  readonly consents: readonly CircleConsent[];
  readonly rounds: readonly string[];
  readonly objections: readonly RecordedObjection[];
  /** Last day on which an absent member may object (inclusive). */
  readonly settles?: IsoDate;
  readonly review?: IsoDate;
  readonly to?: CircleId;
  readonly back?: IsoDate;
  readonly proposed?: string;
  readonly corrects?: Digest;
  readonly supersedes?: Digest;
  readonly answers?: readonly Digest[];
  readonly confirms?: Digest;
  /** The records of the meeting whose minutes were consented to. */
  readonly accepts?: readonly Digest[];
  /** The minutes that were consented to: where they lie, and the digest of their exact bytes. */
  readonly minutes?: { readonly path: string; readonly sha256: Digest };
  readonly disowns?: readonly Digest[];
  readonly continues?: Digest;
  readonly 'allowed-by'?: Digest;
  /** Files beside other records that this one takes out; never anything that is still in force. */
  readonly redacts?: readonly RedactedFile[];
  readonly account?: Digest;
  readonly evidence?: readonly Digest[];
  readonly previous: readonly Digest[];
  /** What changed, in the domain's words, with values. */
  readonly changes: readonly Fields[];
  readonly files: readonly RecordedFile[];
}
