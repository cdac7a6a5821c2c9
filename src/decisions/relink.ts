/** Renews a record for a later state: what was decided stays word for word, and only what it follows changes. */
import { settlesOn } from '../changes/settles-on.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { DecisionRecord, Digest } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';

/** What the renewed record is to follow. */
export interface RelinkTo {
  readonly heads: readonly Digest[];
  /** The latest `recorded` among what it follows. */
  readonly notBefore: IsoDate | undefined;
  /** The organisation in that state. */
  readonly organisation: Organisation;
  /** New digests of records that were renewed before it, by their old ones. */
  readonly renewed: ReadonlyMap<Digest, Digest>;
}

/**
 * The record as it has to be signed anew. Whether it may be renewed (the same people asked, the same mandate, the same content) is the
 * verifier's to say: it computes all of that from the record and the state before it.
 */
export function relinked(record: DecisionRecord, to: RelinkTo): DecisionRecord {
  const recorded = to.notBefore !== undefined && to.notBefore > record.recorded ? to.notBefore : record.recorded;
  const settles = settlesOn(to.organisation, record.consents, recorded);
  const named = (digest: Digest): Digest => to.renewed.get(digest) ?? digest;
  return {
    ...record,
    recorded,
    ...(record.settles === undefined || settles === undefined ? {} : { settles }),
    ...(record.corrects === undefined ? {} : { corrects: named(record.corrects) }),
    ...(record.supersedes === undefined ? {} : { supersedes: named(record.supersedes) }),
    ...(record['allowed-by'] === undefined ? {} : { 'allowed-by': named(record['allowed-by']) }),
    ...(record.accepts === undefined ? {} : { accepts: record.accepts.map(named) }),
    ...(record.disowns === undefined ? {} : { disowns: record.disowns.map(named) }),
    previous: [...to.heads].sort(),
  };
}
