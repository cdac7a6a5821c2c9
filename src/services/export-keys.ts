/** The keys of an organisation for OpenSSH and git: who signs with what, and until when for keys that have ended. */
import type { FileTree } from '../load/file-tree.ts';
import { readRecord } from '../load/read-record.ts';
import { addDays, type IsoDate } from '../model/calendar.ts';
import { isFields } from '../model/value.ts';
import { allowedSigners } from '../trust/allowed-signers.ts';
import type { Workplace } from './workplace.ts';

/** The text of the file, as `ssh-keygen -Y verify -f` and `gpg.ssh.allowedSignersFile` take it. */
export function exportedKeys({
  state,
  verification,
  committed,
}: Pick<Workplace, 'state' | 'verification' | 'committed'>): string {
  const folders = verification.records.map((record) => record.folder);
  return allowedSigners(state.organisation.people.values(), endings(folders, committed));
}

/** The instant at which the day of the record that ended a key is over everywhere: noon UTC of the next one. */
function endings(folders: readonly string[], committed: FileTree): ReadonlyMap<string, string> {
  return new Map(folders.flatMap((folder) => keysEndedBy(folder, committed)));
}

function keysEndedBy(folder: string, committed: FileTree): readonly [string, string][] {
  const path = `${folder}/decision.yaml`;
  const read = readRecord(path, committed.read(path) ?? new Uint8Array());
  if ('faults' in read) return [];
  const { changes, recorded } = read.record;
  return changes.flatMap(({ change, item }): [string, string][] => {
    if (change !== 'key-ended' || !isFields(item) || typeof item.key !== 'string') return [];
    return [[item.key, instantAfter(recorded)]];
  });
}

function instantAfter(date: IsoDate): string {
  return `${addDays(date, 1)}T12:00:00Z`;
}
