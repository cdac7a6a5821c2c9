/** A proposal that is answered without everybody being in one room, and what people say of it. */
import { addDays, type IsoDate } from './calendar.ts';
import type { CircleId } from './circle.ts';
import type { DecisionRecord, Digest, RecordedFile, RecordedObjection } from './decision-record.ts';
import type { PersonId } from './person.ts';

/** How an objection is worked into a new version. */
export type NewVersionWay =
  | 'amend'
  | 'shorten-term'
  | 'measure'
  | 'experiment'
  | 'conditions'
  | 'more-information'
  | 'helping-circle';

/** A version that was replaced by the next one, and how objections to it were worked in. */
export interface EarlierVersion {
  readonly version: Digest;
  readonly integrated: NewVersionWay;
  /** What was changed, in words. */
  readonly text?: string;
  /** What was said against it, in the words of the circle. */
  readonly understood?: string;
  /** For `measure`: what is watched, and when it comes back. */
  readonly measure?: NonNullable<RecordedObjection['measure']>;
}

/** A role for which somebody is to be selected. */
export interface ProposedRole {
  /** `kitchen/secretary`. */
  readonly role: string;
  /** Undefined where the term begins with the selection. */
  readonly start?: IsoDate;
  /** Last day of the term (inclusive). */
  readonly end: IsoDate;
  readonly qualifications?: readonly string[];
}

/** What a proposal says of earlier decisions, as a record says it. */
export type ProposalLinks = Pick<DecisionRecord, 'supersedes' | 'corrects' | 'answers'>;

/** One version of a proposal; see `schemas/proposal.schema.json`. The digest of its file is the version that answers name. */
export interface Proposal {
  readonly schema: 'circles/proposal/v1';
  /** Digest of the founding record. */
  readonly organisation: Digest;
  readonly title: string;
  /** The circle it is put to first; its folder holds the record once it is adopted. */
  readonly circle: CircleId;
  readonly proposers: readonly PersonId[];
  /** The day of the first version. */
  readonly opened: IsoDate;
  /** The day of this version. */
  readonly dated: IsoDate;
  /** The first version is 1. */
  readonly number: number;
  /** Not adopted before this day, where that is later than the circle's shortest time. */
  readonly closes?: IsoDate;
  readonly driver?: string;
  /** The exact words, where no file carries them. */
  readonly text?: string;
  readonly review?: IsoDate;
  /** Newcomers who said yes themselves. */
  readonly agreed: readonly PersonId[];
  readonly earlier: readonly EarlierVersion[];
  readonly links?: ProposalLinks;
  /** Where somebody is to be selected: people name somebody, and the selection is held in a meeting. */
  readonly selection?: readonly ProposedRole[];
  /** What would change, byte for byte. */
  readonly files: readonly RecordedFile[];
}

/** How somebody stands to a version. `meeting`: they ask for one; `absent`: they were not in the one that was held. */
export type Answer = 'consent' | 'objection' | 'meeting' | 'asking-at-home' | 'absent';

/** Whom somebody names for a role, in silence. */
export interface WrittenNomination {
  /** `kitchen/secretary`. */
  readonly role: string;
  /** Undefined where they name nobody. */
  readonly person?: PersonId;
  readonly reason?: string;
}

/** An objection in its own words. */
export interface WrittenObjection {
  readonly argument: string;
  /** The aim it gets in the way of, or `not-found-yet`. */
  readonly aim: string;
}

/** Everything that one person says of one version; see `schemas/response.schema.json`. */
export interface Response {
  readonly schema: 'circles/response/v1';
  readonly organisation: Digest;
  readonly version: Digest;
  /** As the version has them: the days are signed with the answer, so that nobody can say later that there had been more time. */
  readonly dated: IsoDate;
  readonly closes?: IsoDate;
  readonly review?: IsoDate;
  /** What is answered: the exact words or bytes of that version, so that nothing else can be put in their place. */
  readonly title: string;
  readonly text?: string;
  readonly links?: ProposalLinks;
  readonly files: readonly RecordedFile[];
  readonly person: PersonId;
  /** Who heard and signed it, where that is somebody else. */
  readonly 'heard-by'?: PersonId;
  /** The day of the meeting in which it was heard. */
  readonly meeting?: IsoDate;
  /** The circles that met. */
  readonly 'met-in'?: readonly CircleId[];
  readonly questions: readonly string[];
  readonly reactions: readonly string[];
  readonly nominations: readonly WrittenNomination[];
  readonly answer?: Answer;
  /** Of an objection, or why a meeting is needed. */
  readonly argument?: string;
  readonly aim?: string;
  /** Objections that this person took back. */
  readonly withdrawn: readonly WrittenObjection[];
  /** The last day (inclusive) of asking at home. */
  readonly until?: IsoDate;
  /** The day before which this person asks not to adopt it. */
  readonly 'more-time'?: IsoDate;
  readonly date: IsoDate;
}

/** The name of the file of an answer, without its ending: nobody else's is ever called so. */
export function responseName({ person, version }: Pick<Response, 'person' | 'version'>): string {
  return `${person}-${version.slice('sha256:'.length).slice(0, 8)}`;
}

/** The first day on which it can be adopted as far as this person asks for time, for asking at home or else; undefined where they do not. */
export function timeWishedIn({ answer, until, date, 'more-time': more }: Response): IsoDate | undefined {
  const home = answer === 'asking-at-home' ? [addDays(until ?? date, 1)] : [];
  return [...home, ...(more === undefined ? [] : [more])].sort().at(-1);
}
