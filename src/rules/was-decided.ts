/** Files of which a record says how they were decided, so that they can be put back. */
import { onceFor } from '../model/once-for.ts';
import type { Organisation } from '../model/organisation.ts';

/** True when `circles restore` has something to put back at this path. Whether the record stands is for verification to say. */
export function wasDecided(organisation: Organisation, file: string): boolean {
  return decidedFiles(organisation).has(file);
}

const decidedFiles = onceFor(
  ({ decisions }: Organisation): ReadonlySet<string> =>
    new Set(
      [...decisions.values()].flatMap(({ files }) => files.flatMap(({ path, after }) => (after === null ? [] : path))),
    ),
);
