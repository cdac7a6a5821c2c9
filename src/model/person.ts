/** A person: a name or pseudonym, whether they take part now, and the keys they sign with. */
import type { IsoDate } from './calendar.ts';

/** The id of a person: the name of their file. One person for ever. */
export type PersonId = string;

/** `on-leave`: informed, no consent right. `left`: kept so that old records stay readable. */
export type PersonStatus = 'active' | 'on-leave' | 'left';

/** An OpenSSH public key with the signature by which it claimed its person. There are no dates: the order of records decides. */
export interface PersonKey {
  /** `ssh-ed25519 AAAA…` without a comment. */
  readonly key: string;
  /** The SSH signature of the key claim, made by this very key, as one line of base64; absent for keys in the founding record, which sign that. */
  readonly proof?: string;
  /** Ended keys keep what they signed. */
  readonly ended?: 'retired' | 'revoked';
}

/** One training that a person completed. */
export interface Training {
  readonly requirement: string;
  readonly completed: IsoDate;
}

/** See `schemas/person.schema.json`. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly status: PersonStatus;
  readonly keys: readonly PersonKey[];
  readonly offers: readonly string[];
  readonly interested: readonly string[];
  readonly training: readonly Training[];
}

/** The keys of a person that can sign now. */
export function activeKeys(person: Person): readonly string[] {
  return person.keys.filter((key) => key.ended === undefined).map((key) => key.key);
}
