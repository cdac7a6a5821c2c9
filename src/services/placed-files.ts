/** Where the governed files that a proposal wants lie: in their places, or as they were decided. */
import type { RecordedFile } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { isSame } from '../trust/joining/join-dossiers.ts';
import type { OpenProposal } from './proposals.ts';
import { recordedBytes } from './recorded-bytes.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** Whether what is proposed lies in its places here: so it does on a branch of its own. */
export function isPlaced(
  { committed }: Pick<Workplace, 'committed'>,
  { wanted }: Pick<OpenProposal, 'wanted'>,
): boolean {
  return wanted.size > 0 && [...wanted].every(([path, bytes]) => isSame(committed.read(path), bytes ?? undefined));
}

/** Governed files that lie there as they are wished, as they were decided. */
export function putBackAt(place: Workplace, files: readonly RecordedFile[]): WantedFiles {
  return new Map(
    files.flatMap(({ path, before }): [string, Uint8Array | null][] => {
      const lies = place.present.read(path);
      if ((lies === undefined ? null : digestOf(lies)) === before) return [];
      const bytes = before === null ? null : recordedBytes(place.committed, path, before);
      return bytes === undefined ? [] : [[path, bytes]];
    }),
  );
}
