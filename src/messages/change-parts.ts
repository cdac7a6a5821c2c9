/** What each change needs said: the parts of its sentence, the same in every language. */
import type { IsoDate } from '../model/calendar.ts';
import type { Value } from '../model/value.ts';

/** A role in a sentence: its title, and its kind, for which the group may have a word of its own. */
export interface RoleWord {
  readonly title: string;
  readonly kind: string;
}

/** A field that differs. A side is missing where it was not there; both are where its words are too long to be told. */
export interface FieldWord {
  readonly field: string;
  readonly from?: Value;
  readonly to?: Value;
}

/** Who records for a circle: everybody (`member`) or roles, and how many different people must sign. */
export interface RecordingWord {
  readonly by: readonly ('member' | RoleWord)[];
  readonly signatures: number;
}

/** What a change tells, with names for people. Texts that a change has nothing to do with are empty. */
export interface ChangeParts {
  readonly circle: string;
  /** What the thing is called: a policy's title, a circle's or person's name. */
  readonly name: string;
  readonly person: string;
  readonly role: RoleWord;
  /** The words of a domain item, or the title of a training. */
  readonly item: string;
  /** The circle it comes from or hung from, and the one it goes to or hangs from. */
  readonly from: string;
  readonly to: string;
  readonly fields: readonly FieldWord[];
  readonly start?: IsoDate;
  /** The last day in force (inclusive), or the day by which it is looked at again. */
  readonly until?: IsoDate;
  /** The day of an early end, or of a completed training. */
  readonly day?: IsoDate;
  readonly acting: boolean;
  readonly binding: boolean;
  /** The status before and after. */
  readonly was: string;
  readonly status: string;
  /** The circle whose link a seat is, and the organisation it speaks for. */
  readonly link: string;
  readonly speaksFor: string;
  readonly people: readonly string[];
  readonly aim: readonly string[];
  readonly keys: number;
  readonly recording: RecordingWord;
  readonly recordedBefore: RecordingWord;
}
