/** Which records wrote a file. */
import type { DecisionRecord } from '../model/decision-record.ts';
import { onceFor } from '../model/once-for.ts';
import type { Organisation } from '../model/organisation.ts';
import { writersOf } from '../model/writers.ts';

/** The files of all terms that no adopted record wrote: few, where a group keeps records. */
export const unwrittenTerms = onceFor(({ entries, decisions }: Organisation): ReadonlySet<string> => {
  const paths = [...entries.values()].flatMap(({ kind, path }) => (kind === 'term' ? path : []));
  return new Set(paths.filter((path) => writtenBy({ decisions }, path).length === 0));
});

/** The adopted records that wrote the file, in the order of their folders; not those that took it away. */
export function writtenBy({ decisions }: Pick<Organisation, 'decisions'>, path: string): readonly DecisionRecord[] {
  const writers = writersOf(decisions).get(path) ?? [];
  return writers.filter(({ files }) => files.some((file) => file.path === path && file.after !== null));
}
