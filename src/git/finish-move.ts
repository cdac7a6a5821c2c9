/** Brings files and index to where the branch already is. */
import { discardPrepared, type PreparedFiles } from '../disk/write-files.ts';
import { type BranchJournal, closeJournal, type MovedFile } from './branch-journal.ts';
import { changeIndex, readIndex } from './index-entries.ts';
import type { Repository } from './repository.ts';
import { isFree } from './work-tree-files.ts';

/** Puts the files in place and the planned entries in the index, except where the user has changed either since. */
export async function finishMove(
  repository: Repository,
  journal: BranchJournal,
  means: { readonly prepared: PreparedFiles; readonly patience: number },
): Promise<void> {
  const free = new Set(
    journal.files.filter((file) => file.inWorkTree && isFree(repository, file)).map(({ path }) => path),
  );
  means.prepared.place((path) => free.has(path));
  const index = await readIndex(repository);
  const unchanged = journal.files.filter((file) => isUnchanged(file, index.get(file.path)));
  const changes = new Map(unchanged.map(({ path, after }) => [path, after]));
  await changeIndex(repository, changes, means.patience);
  discardPrepared(repository.root, onDisk(journal.files));
  closeJournal(repository);
}

function isUnchanged(file: MovedFile, staged: string | undefined): boolean {
  return staged === undefined || staged === file.before?.id || staged === file.after?.id;
}

/** The paths whose files on disk belong to the move. */
export function onDisk(files: readonly MovedFile[]): readonly string[] {
  return files.filter((file) => file.inWorkTree).map((file) => file.path);
}
