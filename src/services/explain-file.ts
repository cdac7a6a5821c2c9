/** The decisions that made a file what it is, in their order. */
import type { FileTree } from '../load/file-tree.ts';
import { readRecord } from '../load/read-record.ts';
import { verdictEn } from '../messages/en/verdict.ts';
import type { IsoDate } from '../model/calendar.ts';
import { nearest } from '../model/did-you-mean.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { RecordStatus } from '../trust/levels.ts';
import type { Verification } from '../trust/verify.ts';

/** One decision about the file. */
export interface FileDecision extends RecordStatus {
  readonly decided: IsoDate;
  /** True when it took the file out. */
  readonly removed: boolean;
  /** True when what it said was taken out since. */
  readonly wordsGone: boolean;
}

/** How a file came to be, and whether it still is what was decided. */
export interface ExplainedFile {
  readonly file: string;
  readonly decisions: readonly FileDecision[];
  readonly now: 'same' | 'different' | 'gone';
}

/** Explains one file. Throws `CirclesError` `never-decided` when no decision wrote it. */
export function explainFile(
  file: string,
  { tree, verification }: { readonly tree: FileTree; readonly verification: Verification },
): ExplainedFile {
  const decisions = verification.records.flatMap((status): FileDecision[] => {
    const path = `${status.folder}/decision.yaml`;
    const read = readRecord(path, tree.read(path) ?? new Uint8Array());
    const written = 'record' in read ? read.record.files.find((one) => one.path === file) : undefined;
    if (!('record' in read) || written === undefined) return [];
    const copy = `${status.folder}/adopted/${file}`;
    const wordsGone = verification.takenOut.some((gone) => gone.path === copy);
    return [{ ...status, decided: read.record.decided, removed: written.after === null, wordsGone }];
  });
  if (decisions.length === 0) {
    const near = nearest(file, verification.state.digests.keys());
    throw new CirclesError('never-decided', verdictEn.explainUnknown({ file, near }));
  }
  const bytes = tree.read(file);
  const recorded = verification.state.digests.get(file);
  const same = (bytes === undefined ? undefined : digestOf(bytes)) === recorded;
  return { file, decisions, now: same ? (recorded === undefined ? 'gone' : 'same') : 'different' };
}
