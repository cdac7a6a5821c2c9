/** Brings to an end what a killed recording left behind: finished when the branch holds it, dropped when not. */
import { rmSync } from 'node:fs';
import { discardPrepared, prepareFiles } from '../disk/write-files.ts';
import { type BranchJournal, closeJournal, type MovedFile, readJournal, workFolder } from './branch-journal.ts';
import { finishMove, onDisk } from './finish-move.ts';
import { PATIENCE_MS } from './move-branch.ts';
import { openObjectReader } from './object-reader.ts';
import { listTree } from './read-tree.ts';
import { isRecordingUnderWay, takeRecordingLock } from './recording-lock.ts';
import type { Repository } from './repository.ts';
import { settledReference } from './update-reference.ts';
import { isFree } from './work-tree-files.ts';

/** What a recovery did: `finished` the move or `dropped` one that had never happened. */
export type Recovery = 'finished' | 'dropped';

/** Brings to an end what an interrupted recording left; undefined when there is nothing. Throws `recording-under-way`. */
export async function recover(repository: Repository, patience = PATIENCE_MS): Promise<Recovery | undefined> {
  if (readJournal(repository) === undefined) return undefined;
  const lock = takeRecordingLock(repository.commonDir);
  try {
    return await recoverLocked(repository, patience);
  } finally {
    lock.release();
  }
}

/** The title of a recording that was interrupted and waits for `recover`; undefined when there is none, or while it is still under way. */
export function pendingRecovery(repository: Repository): string | undefined {
  const title = readJournal(repository)?.title;
  return title === undefined || isRecordingUnderWay(repository.commonDir) ? undefined : title;
}

/** As `recover`, for who holds the recording lock already. */
export async function recoverLocked(repository: Repository, patience: number): Promise<Recovery | undefined> {
  rmSync(workFolder(repository), { recursive: true, force: true });
  const journal = readJournal(repository);
  if (journal === undefined) return undefined;
  const outcome = await outcomeOf(repository, journal, patience);
  if (outcome.length > 0) await redo(repository, { ...journal, files: outcome }, patience);
  discardPrepared(repository.root, onDisk(journal.files));
  closeJournal(repository);
  return outcome.length > 0 ? 'finished' : 'dropped';
}

/** The files for which the branch now holds what the move was to bring; none when it never happened or another branch is shown. */
async function outcomeOf(
  repository: Repository,
  journal: BranchJournal,
  patience: number,
): Promise<readonly MovedFile[]> {
  const tip = await settledReference(repository, journal.branch, patience);
  const { branch } = await repository.head();
  if (tip === journal.from || branch !== journal.branch) return [];
  const kept = new Map((tip === undefined ? [] : await listTree(repository, tip)).map(({ path, id }) => [path, id]));
  return journal.files.filter((file) => kept.get(file.path) === file.after?.id);
}

async function redo(repository: Repository, journal: BranchJournal, patience: number): Promise<void> {
  const files = journal.files.filter((file) => file.inWorkTree && isFree(repository, file));
  const reader = openObjectReader(repository);
  const ids = files.flatMap((file) => file.after?.id ?? []);
  const blobs = await reader.read(ids).finally(() => reader.close());
  const contents = files.map(({ path, after }) => [path, (after && blobs.get(after.id)?.bytes) ?? null] as const);
  await finishMove(repository, journal, { prepared: prepareFiles(repository.root, new Map(contents)), patience });
}
