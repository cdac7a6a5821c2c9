/** Which records wrote a file. */
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';
import { writersOf } from '../model/writers.ts';

/** The adopted records that wrote the file, in the order of their folders; not those that took it away. */
export function writtenBy({ decisions }: Organisation, path: string): readonly DecisionRecord[] {
  const writers = writersOf(decisions).get(path) ?? [];
  return writers.filter(({ files }) => files.some((file) => file.path === path && file.after !== null));
}
