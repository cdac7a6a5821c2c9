/** What the records say the organisation is, after some of them: every governed file by its digest, people as the changes made them. */

import type { RecordedState } from '../changes/recorded-state.ts';
import { assemble } from '../load/assemble.ts';
import type { Entry } from '../model/organisation.ts';

/** A state of the replay; never changed in place. */
export interface ReplayState extends RecordedState {
  /** The folder of the record that gave each governed file its content. */
  readonly decidedBy: ReadonlyMap<string, string>;
}

/** Before the founding. */
export function emptyState(): ReplayState {
  return {
    organisation: assemble([]),
    digests: new Map(),
    decidedBy: new Map(),
    keyOwners: new Map(),
    joined: new Map(),
  };
}

/** The entries of a state by path. */
export function entriesOf(state: ReplayState): ReadonlyMap<string, Entry> {
  return state.organisation.entries;
}
