/** What can be decided about the life of a circle, as it was said. */
import type { IsoDate } from '../../model/calendar.ts';
import type { CircleId, DomainItem, Role } from '../../model/circle.ts';
import type { PersonId } from '../../model/person.ts';
import type { WantedFiles } from '../undecided.ts';

/** A circle as its parent wants it. */
export interface CircleWishes {
  /** What it is called; the title of the role it grows from where nothing was said. */
  readonly name: string | undefined;
  readonly parent: CircleId;
  readonly aim: readonly string[];
  /** What it decides about, and what it only recommends about. */
  readonly domain: readonly string[];
  readonly recommend: readonly string[];
  readonly members: readonly PersonId[];
  /** For a whole term. */
  readonly leader?: PersonId | undefined;
  /** Calls the first meetings, until the circle has selected a leader. */
  readonly convener?: PersonId | undefined;
  readonly budget?: string | undefined;
  /** The role that grows into it, and ends. */
  readonly fromRole?: Role | undefined;
  /** For a helping circle. */
  readonly helping?: HelpingWishes | undefined;
}

/** What a helping circle needs besides. */
export interface HelpingWishes {
  /** The last day. */
  readonly ends: IsoDate;
  readonly mandate: string;
  /** How the parent hears about the work. */
  readonly information: string;
}

/** New homes that were said: a thing, and a circle or `ended`. */
export type SaidHomes = readonly { readonly thing: string; readonly home: string }[];

/** One step. */
export type LifeStep =
  | { readonly step: 'create'; readonly wishes: CircleWishes }
  | { readonly step: 'confirm' | 'seat'; readonly circle: CircleId }
  | { readonly step: 'pause' | 'dissolve'; readonly circle: CircleId; readonly homes: SaidHomes }
  | { readonly step: 'resume'; readonly circle: CircleId }
  | { readonly step: 'hand-over'; readonly given: Given; readonly to: CircleId; readonly until?: IsoDate | undefined }
  | { readonly step: 'invert'; readonly gathering: string };

/** What one circle hands over to another. */
export type Given =
  | { readonly kind: 'domain'; readonly circle: CircleId; readonly item: DomainItem }
  | { readonly kind: 'role'; readonly role: Role };

/** What a step comes to. */
export interface LifePlan {
  readonly title: string;
  readonly wanted: WantedFiles;
  /** Who takes a seat and says yes to it without being asked as a member. */
  readonly agreed: readonly PersonId[];
  /** Lines to be read before the round: what goes where, whose seat ends. */
  readonly notes: readonly string[];
}
