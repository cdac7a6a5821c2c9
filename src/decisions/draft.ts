/** A decision as it was given: words, wanted files and answers, before anything is derived from it. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type {
  DecisionRecord,
  Digest,
  Integration,
  Outcome,
  RecordedObjection,
  RedactedFile,
} from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';
import type { Fields } from '../model/value.ts';

/** An objection as the circle heard it and answered it; open while `integrated` is missing. */
export interface DraftObjection {
  /** What would happen if it were adopted as it is. */
  readonly argument: string;
  /** The aim it would get in the way of; looked for together, so `not-found-yet` is lawful. */
  readonly aim: string;
  /** The circle's restatement. */
  readonly understood?: string;
  readonly by?: PersonId;
  readonly integrated?: Integration;
  /** What was changed, in words. */
  readonly text?: string;
  readonly version?: number;
  readonly measure?: NonNullable<RecordedObjection['measure']>;
}

/** How a record came about. `set-up` claims nobody's consent, `own` is a notice, `redact` takes something out. */
export type Method = 'consent' | 'selection' | 'own' | 'set-up' | 'format' | 'editorial' | 'redact';

/** Links from a record to others, and words that only some records have. */
export interface DraftLinks {
  readonly to?: CircleId;
  readonly back?: IsoDate;
  readonly proposed?: string;
  readonly corrects?: Digest;
  readonly supersedes?: Digest;
  readonly confirms?: Digest;
  readonly answers?: readonly Digest[];
  readonly accepts?: readonly Digest[];
  readonly minutes?: NonNullable<DecisionRecord['minutes']>;
  readonly disowns?: readonly Digest[];
  /** In a founding record: the one of the group that goes on. */
  readonly continues?: Digest;
  readonly redacts?: readonly RedactedFile[];
}

/** Signed answers, and what counts without them. */
export interface Written {
  /** The circles that consented without a meeting, and the day from which on each was asked. */
  readonly since: ReadonlyMap<CircleId, IsoDate>;
  /** Who is counted by their silence, where a circle has agreed on that. */
  readonly silent: readonly PersonId[];
  /** By the name of the file. */
  readonly answers: ReadonlyMap<string, SignedAnswer>;
}

/** The exact bytes of an answer, and the signature over them. */
export interface SignedAnswer {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** See the fields of `DecisionRecord`, which is made of it. */
export interface Draft {
  readonly title: string;
  readonly decided: IsoDate;
  readonly recorded: IsoDate;
  readonly outcome: Outcome;
  readonly method: Method;
  readonly recorders: readonly { readonly person: PersonId; readonly as?: string }[];
  /** The exact words; required where no file carries them. */
  readonly text?: string;
  /** Governed files as wanted, `null` where the file is to go. */
  readonly wanted: ReadonlyMap<string, Uint8Array | null>;
  /** The circle in whose meeting it was decided; its folder holds the record. */
  readonly circle?: CircleId;
  /** Everybody who consented, in whichever of the circles they are asked. `all`: all who are asked and not named absent. */
  readonly consenting: readonly PersonId[] | 'all';
  readonly absent: readonly PersonId[];
  /** For an objection heard of nobody in particular the account may be empty. */
  readonly objections: readonly DraftObjection[];
  /** A newcomer's own yes. */
  readonly agreed: readonly PersonId[];
  readonly rounds: readonly string[];
  readonly review?: IsoDate;
  readonly links: DraftLinks;
  /** With `links.disowns`: the circles said to have consented in what is disowned. */
  readonly disowned?: readonly CircleId[];
  /** Circles that are asked because of what the links say of earlier records. */
  readonly asks?: readonly CircleId[];
  /** Files that nothing governs and that go into the same commit, such as a backlog. */
  readonly also?: ReadonlyMap<string, Uint8Array | null>;
  /** What was answered in writing, where the circles consented without a meeting. */
  readonly written?: Written;
  /** Files of a proposal that goes with this decision. */
  readonly settled?: readonly string[];
  /** What the account holds besides the objections: driver, context, heard, selections, notes. */
  readonly account: Fields;
}

/** The rounds of an ordinary consent decision. Source: Many Voices One Song 3.3. */
export const CONSENT_ROUNDS: readonly string[] = ['present', 'clarify', 'react', 'consent'];

/** A draft with nothing decided yet, by one recorder, on one day. */
export function emptyDraft(today: IsoDate, recorder: PersonId): Draft {
  return {
    title: '',
    decided: today,
    recorded: today,
    outcome: 'adopted',
    method: 'consent',
    recorders: [{ person: recorder }],
    wanted: new Map(),
    consenting: [],
    absent: [],
    agreed: [],
    objections: [],
    rounds: [],
    links: {},
    account: {},
  };
}
