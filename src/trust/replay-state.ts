/** What the records say the organisation is, after some of them: every governed file by its digest, people as the changes made them. */

import type { RecordedState } from '../changes/recorded-state.ts';
import { assemble } from '../load/assemble.ts';
import type { Digest } from '../model/decision-record.ts';
import { type LayeredMap, layered } from '../model/layered-map.ts';
import type { Entry } from '../model/organisation.ts';

/** A state of the replay; never changed in place. */
export interface ReplayState extends RecordedState {
  readonly digests: LayeredMap<Digest>;
  /** The folder of the record that gave each governed file its content. */
  readonly decidedBy: LayeredMap<string>;
}

/** Before the founding. */
export function emptyState(): ReplayState {
  return {
    organisation: assemble([]),
    digests: layered(new Map()),
    decidedBy: layered(new Map()),
    keyOwners: new Map(),
    joined: new Map(),
    grace: new Map(),
    departures: new Map(),
  };
}

/** The entries of a state by path. */
export function entriesOf(state: ReplayState): ReadonlyMap<string, Entry> {
  return state.organisation.entries;
}
