/** Writes a record down: the bytes that are signed. */
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Fields, Value } from '../model/value.ts';
import { writeDocument } from '../schema/write-yaml.ts';

/** The exact bytes of `record`, for the file at `path`. The same record gives the same bytes. */
export function recordBytes(path: string, record: DecisionRecord): Uint8Array {
  return new TextEncoder().encode(writeDocument(path, inOrder(record)));
}

/** The order in which a reader meets them; empty lists are left out. */
const ORDER: readonly (keyof DecisionRecord)[] = [
  'schema',
  'organisation',
  'title',
  'kind',
  'outcome',
  'to',
  'back',
  'decided',
  'recorded',
  'recorders',
  'method',
  'allowed-by',
  'text',
  'proposed',
  'consents',
  'rounds',
  'objections',
  'settles',
  'review',
  'confirms',
  'corrects',
  'supersedes',
  'answers',
  'minutes',
  'accepts',
  'continues',
  'disowns',
  'redacts',
  'account',
  'evidence',
  'previous',
  'changes',
  'files',
];

function inOrder(record: DecisionRecord): Fields {
  const values: Fields = JSON.parse(JSON.stringify(record));
  const kept = ORDER.flatMap((field): readonly [string, Value][] => {
    const value = values[field];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[field, value]];
  });
  return Object.fromEntries(kept);
}
