/** Moves the branch and everything that belongs to it, so that being killed at any moment leaves the old state or one that can be finished. */
import { type PreparedFiles, prepareFiles } from '../disk/write-files.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { type BranchJournal, closeJournal, writeJournal } from './branch-journal.ts';
import type { Environment } from './find-program.ts';
import { finishMove } from './finish-move.ts';
import type { Repository } from './repository.ts';
import { prepareMove, settledReference } from './update-reference.ts';
import { requireFreePlaces } from './work-tree-files.ts';

/** Milliseconds that another git may hold the branch or the index before it is named. */
export const PATIENCE_MS = 5_000;

/** What the journal does not hold: the bytes of the files on disk, and who moves the branch. */
export interface MoveMeans {
  /** The new bytes of each file that changes on disk; `null` takes it away. */
  readonly contents: ReadonlyMap<string, Uint8Array | null>;
  readonly environment: Environment;
  readonly patience: number;
}

/**
 * Moves the branch as the journal says; the recording lock must be held. Anything thrown means that nothing happened.
 * Hands back what keeps the files from their places when the branch has moved and they could not follow; the journal then stays.
 */
export async function moveBranch(
  repository: Repository,
  journal: BranchJournal,
  means: MoveMeans,
): Promise<CirclesError | undefined> {
  requireFreePlaces(repository, journal.files);
  writeJournal(repository, journal);
  const prepared = await swap(repository, journal, means);
  try {
    await finishMove(repository, journal, { prepared, patience: means.patience });
    return undefined;
  } catch (error) {
    if (!(error instanceof CirclesError)) throw error;
    return new CirclesError('recording-unfinished', gitEn.recording.unfinishedPlaces({ said: error.message }), error);
  }
}

/** Takes the room for the files, then swaps; on any failure before the swap nothing remains. */
async function swap(repository: Repository, journal: BranchJournal, means: MoveMeans): Promise<PreparedFiles> {
  const reason = `circles: ${journal.title}`;
  let prepared: PreparedFiles | undefined;
  try {
    prepared = prepareFiles(repository.root, means.contents);
    const move = await prepareMove(repository, journal, { ...means, reason });
    await move.commit().catch((error: unknown) => requireMoved(repository, journal, error));
    return prepared;
  } catch (error) {
    prepared?.discard();
    closeJournal(repository);
    throw error;
  }
}

/** When git ended badly in the one moment that counts, the branch itself tells whether it moved. */
async function requireMoved(repository: Repository, journal: BranchJournal, error: unknown): Promise<void> {
  if ((await settledReference(repository, journal.branch, PATIENCE_MS)) !== journal.to) throw error;
}
