/** Which records wrote which files. */
import type { DecisionRecord } from '../model/decision-record.ts';
import { onceFor } from '../model/once-for.ts';
import type { Organisation } from '../model/organisation.ts';

/** The adopted records that wrote each file, by its path, in the order of their folders; not those that took it away. */
export const writtenBy = onceFor(({ decisions }: Organisation): ReadonlyMap<string, readonly DecisionRecord[]> => {
  const writers = new Map<string, DecisionRecord[]>();
  const adopted = [...decisions.values()].filter(({ outcome }) => outcome === 'adopted');
  for (const { path, record } of adopted.flatMap(filesOf)) {
    const known = writers.get(path);
    if (known === undefined) writers.set(path, [record]);
    else known.push(record);
  }
  return writers;
});

function filesOf(record: DecisionRecord): readonly { readonly path: string; readonly record: DecisionRecord }[] {
  return record.files.filter(({ after }) => after !== null).map(({ path }) => ({ path, record }));
}
