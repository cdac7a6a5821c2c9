/** What could not be read: a file with a fault in itself is left out of the organisation, and what seems to be missing may stand in it. */
import { onceFor } from '../model/once-for.ts';
import type { Fault } from '../schema/fault.ts';

/** As far as it matters here. */
type Loaded = { readonly faults: readonly Fault[] };

/** The faults because of which a file is left out, sorted by file. A name that nobody has is a fault too, but the file that says it can be read. */
export function unreadFaults({ faults }: Loaded): readonly Fault[] {
  return faults.filter(({ rule }) => rule !== 'unknown-reference');
}

/** The paths of the files that are left out. */
export const unreadFiles = onceFor(
  (loaded: Loaded): ReadonlySet<string> => new Set(unreadFaults(loaded).map(({ place }) => place.file)),
);
