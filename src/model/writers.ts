/** Which decisions are about which files. */
import type { DecisionRecord } from './decision-record.ts';
import { onceFor } from './once-for.ts';
import type { Organisation } from './organisation.ts';

/** The adopted records that wrote each file or took it away, by its path, in the order of their folders. */
export const writersOf = onceFor(
  (decisions: Organisation['decisions']): ReadonlyMap<string, readonly DecisionRecord[]> => {
    const writers = new Map<string, DecisionRecord[]>();
    for (const record of decisions.values()) {
      if (record.outcome !== 'adopted') continue;
      for (const { path } of record.files) {
        const known = writers.get(path);
        if (known === undefined) writers.set(path, [record]);
        else known.push(record);
      }
    }
    return writers;
  },
);
