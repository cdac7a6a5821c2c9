/** What a plan is made from, and what it is: the shapes that planning and writing a dossier share. */
import type { Change } from '../changes/change.ts';
import type { RecordedState } from '../changes/recorded-state.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleConsent, DecisionRecord, Digest, RecordKind } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Wanted } from './wanted.ts';

/** What a plan is made from besides the draft. */
export interface PlanContext {
  readonly state: RecordedState;
  /** Digest of the founding record; undefined when this is it. */
  readonly organisation: Digest | undefined;
  readonly heads: readonly Digest[];
  /** The day of the founding: nothing was decided here before it. Undefined when this is it. */
  readonly founded?: IsoDate | undefined;
  /** True when a folder of that path is there already. */
  readonly isTaken: (folder: string) => boolean;
  /** Random text for the account. */
  readonly salt: string;
}

/** What will be recorded. */
export interface DecisionPlan {
  readonly record: DecisionRecord;
  readonly changes: readonly Change[];
  /** The organisation once it is recorded. */
  readonly after: Organisation;
  /** The folder of the dossier. */
  readonly folder: string;
  /** The exact bytes that are signed. */
  readonly bytes: Uint8Array;
  /** Every file to write, `null` where one is to go: governed files, their copies, the account and the record. Not the signatures. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
}

/** What is derived from a draft: nobody labels it. */
export interface Derived {
  readonly wanted: Wanted;
  readonly consents: readonly CircleConsent[];
  readonly kind: RecordKind;
  readonly settles?: string;
}
