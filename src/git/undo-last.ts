/** Takes back the last thing that was recorded, as long as nobody else can have it. */
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import type { BranchJournal, MovedFile } from './branch-journal.ts';
import type { KeptFile } from './index-entries.ts';
import { moveBranch, PATIENCE_MS } from './move-branch.ts';
import { listTree } from './read-tree.ts';
import { requireBranch, requireUnstaged } from './record-transaction.ts';
import { takeRecordingLock } from './recording-lock.ts';
import { recoverLocked } from './recover.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';
import { isFree } from './work-tree-files.ts';

/** What is to be taken back. */
export interface UndoPlan {
  /** The commit; it must be the newest of the branch that is checked out. */
  readonly commit: string;
  /** In the user's words; it stands in the branch's own log. */
  readonly title: string;
  /** Which of the files it changed go back on disk too (the tool's own); others, and those edited since, stay there as undecided changes. */
  readonly putsBack: (path: string) => boolean;
  /** Milliseconds to wait for another git; 5000 when absent. */
  readonly patience?: number;
}

/** What was taken back. */
export interface Undone {
  /** Where the branch stands now; undefined when the founding itself was taken back. */
  readonly head: string | undefined;
  /** Set when the branch has moved but files or index could not follow; `recover` finishes them. */
  readonly unfinished: CirclesError | undefined;
}

/**
 * Moves the branch back to before `plan.commit`, and the index with it for the paths the commit changed.
 * Throws, with nothing changed: `not-the-last`, `already-shared`, and what `record` throws for a folder that is busy.
 */
export async function undoLast(repository: Repository, plan: UndoPlan): Promise<Undone> {
  const patience = plan.patience ?? PATIENCE_MS;
  const lock = takeRecordingLock(repository.commonDir);
  try {
    await recoverLocked(repository, patience);
    const { branch, parent } = await requireLast(repository, plan.commit);
    const files = await changedFiles(repository, plan, parent);
    await requireUnstaged(repository, files, patience);
    const journal: BranchJournal = { branch, from: plan.commit, to: parent, title: `undo: ${plan.title}`, files };
    const contents = await formerContents(repository, files, parent);
    return { head: parent, unfinished: await moveBranch(repository, journal, { contents, environment: {}, patience }) };
  } finally {
    lock.release();
  }
}

async function requireLast(
  repository: Repository,
  commit: string,
): Promise<{ readonly branch: string; readonly parent: string | undefined }> {
  const head = await repository.head();
  if (head.commit !== commit) throw new CirclesError('not-the-last', gitEn.recording.notTheLast());
  const branch = await requireBranch(repository, commit);
  const places = (await repository.refsContaining(commit)).filter((name) => name !== branch);
  if (places.length > 0) throw new CirclesError('already-shared', gitEn.recording.alreadyShared({ places }));
  const { stdout } = await runGit(repository, ['cat-file', 'commit', commit]);
  const headers = stdout.toString('utf8').split('\n\n', 1)[0] ?? '';
  const parents = [...headers.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap((match) => match[1] ?? []);
  if (parents.length > 1 || repository.isShallow) throw new CirclesError('not-the-last', gitEn.recording.notTheLast());
  return { branch, parent: parents[0] };
}

async function changedFiles(
  repository: Repository,
  plan: UndoPlan,
  parent: string | undefined,
): Promise<readonly MovedFile[]> {
  const before = await keptFiles(repository, plan.commit);
  const after = await keptFiles(repository, parent);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
    .filter((file) => file.before?.id !== file.after?.id || file.before?.mode !== file.after?.mode)
    .map((file): MovedFile => ({ ...file, inWorkTree: plan.putsBack(file.path) }))
    .map((file) => ({ ...file, inWorkTree: file.inWorkTree && isFree(repository, file) }));
}

async function keptFiles(repository: Repository, commit: string | undefined): Promise<ReadonlyMap<string, KeptFile>> {
  const entries = commit === undefined ? [] : await listTree(repository, commit);
  return new Map(entries.map(({ path, id, mode }) => [path, { id, mode }]));
}

async function formerContents(
  repository: Repository,
  files: readonly MovedFile[],
  parent: string | undefined,
): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const paths = files.filter((file) => file.inWorkTree).map((file) => file.path);
  const wanted = new Set(paths);
  const tree = parent === undefined ? undefined : await repository.treeAt(parent, (path) => wanted.has(path));
  return new Map(paths.map((path) => [path, tree?.read(path) ?? null]));
}
