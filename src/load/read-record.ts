/** Reads the record of a decision by its path and bytes. */
import type { DecisionRecord, Digest } from '../model/decision-record.ts';
import type { Fault } from '../schema/fault.ts';
import { kindOf } from '../schema/kinds.ts';
import { decisionOf } from './nouns.ts';
import { readFile } from './read-entry.ts';

/** A record, or the faults because of which there is none. */
export type ReadRecord = { readonly record: DecisionRecord } | { readonly faults: readonly Fault[] };

/** The record that the bytes of a `decision.yaml` say; `digest` is theirs, where it is known already. A path that is not one has no record and no fault. */
export function readRecord(path: string, bytes: Uint8Array, digest?: Digest): ReadRecord {
  const parts = kindOf(path);
  if (parts?.kind !== 'decision') return { faults: [] };
  const { value, faults } = readFile(path, parts, { content: bytes, digest });
  return value === undefined ? { faults } : { record: decisionOf(value) };
}
