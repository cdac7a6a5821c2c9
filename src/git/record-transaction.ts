/** Records planned files as one signed commit: all of it happens, or nothing. */
import { rmSync } from 'node:fs';
import { type FileTree, memoryTree, overlay } from '../load/file-tree.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { type BranchJournal, type MovedFile, workFolder } from './branch-journal.ts';
import { buildCommit, personEnvironment } from './build-commit.ts';
import { indexFree, type KeptFile, readIndex } from './index-entries.ts';
import { moveBranch, PATIENCE_MS } from './move-branch.ts';
import { objectIdOf } from './object-id.ts';
import { listTree } from './read-tree.ts';
import type { RecordPlan } from './record-plan.ts';
import { takeRecordingLock } from './recording-lock.ts';
import { recoverLocked } from './recover.ts';
import type { Repository } from './repository.ts';
import { requireFreePlaces } from './work-tree-files.ts';

/** What the caller wants to do along the way. */
export interface RecordHooks {
  /** Sees the planned tree before anything is written; throws to refuse it. */
  readonly verify?: (planned: FileTree) => void | Promise<void>;
  /** Milliseconds to wait for another git; 5000 when absent. */
  readonly patience?: number;
}

/** What was recorded. */
export interface Recorded {
  readonly commit: string;
  /** Set when the commit stands but files or index could not follow; the next recording or `recover` finishes them. */
  readonly unfinished: CirclesError | undefined;
}

/**
 * Records `plan` on the branch that is checked out. What an interrupted recording left is finished first. Unrelated work, staged or not,
 * stays as it is. Throws, with nothing recorded: `recording-under-way`, `detached-head`, `unfinished-work`, `moved-meanwhile`,
 * `nothing-to-record`, `path-staged`, `path-in-the-way`, `path-unsafe`, `index-held`, `branch-held`, `hook-refused`, `hook-altered`, the
 * errors of the disk and of signing, and whatever `hooks.verify` throws.
 */
export async function record(repository: Repository, plan: RecordPlan, hooks: RecordHooks = {}): Promise<Recorded> {
  const lock = takeRecordingLock(repository.commonDir);
  try {
    await recoverLocked(repository, hooks.patience ?? PATIENCE_MS);
    return await recordLocked(repository, plan, hooks);
  } finally {
    rmSync(workFolder(repository), { recursive: true, force: true });
    lock.release();
  }
}

async function recordLocked(repository: Repository, plan: RecordPlan, hooks: RecordHooks): Promise<Recorded> {
  const patience = hooks.patience ?? PATIENCE_MS;
  const branch = await requireBranch(repository, plan.expectedHead);
  const parent = plan.expectedHead;
  const entries = parent === undefined ? [] : await listTree(repository, parent);
  const files = movedFiles(repository, plan, new Map(entries.map((entry) => [entry.path, entry])));
  requireFreePlaces(repository, files);
  await requireUnstaged(repository, files, patience);
  await verifyPlanned(repository, plan, hooks);
  const commit = await buildCommit(repository, plan, { parents: parent === undefined ? [] : [parent], entries, files });
  const journal: BranchJournal = { branch, from: parent, to: commit, title: plan.title, files };
  const environment = personEnvironment(plan);
  return { commit, unfinished: await moveBranch(repository, journal, { contents: plan.files, environment, patience }) };
}

/** The branch that is checked out, when it stands where it is expected and nothing else is under way. */
export async function requireBranch(repository: Repository, expected: string | undefined): Promise<string> {
  const [head, work] = await Promise.all([repository.head(), repository.unfinishedWork()]);
  if (work !== undefined && work !== 'bisect')
    throw new CirclesError('unfinished-work', gitEn.recording.unfinished({ work }));
  if (head.branch === undefined) throw new CirclesError('detached-head', gitEn.recording.notOnBranch());
  if (head.commit !== expected) throw new CirclesError('moved-meanwhile', gitEn.recording.movedMeanwhile());
  return head.branch;
}

/** What is there at each path before and after. Throws `nothing-to-record`. */
export function movedFiles(
  repository: Repository,
  plan: RecordPlan,
  kept: ReadonlyMap<string, KeptFile>,
): readonly MovedFile[] {
  const moved = [...plan.files].map(([path, content]): MovedFile => {
    const before = kept.get(path);
    return {
      path,
      before: before === undefined ? null : { id: before.id, mode: before.mode },
      after: content === null ? null : { id: objectIdOf(repository.objectFormat, 'blob', content), mode: 'file' },
      inWorkTree: true,
    };
  });
  if (moved.some(({ before, after }) => before?.id !== after?.id || (after && before?.mode !== 'file'))) return moved;
  throw new CirclesError('nothing-to-record', gitEn.recording.nothingToRecord());
}

/** A planned path may be staged only as it was or as it is to be: anything else is work of the user's that would be lost. */
export async function requireUnstaged(
  repository: Repository,
  files: readonly MovedFile[],
  patience: number,
): Promise<void> {
  await indexFree(repository, patience);
  const index = await readIndex(repository);
  const staged = files.find(({ path, before, after }) => {
    const held = index.get(path);
    return held !== before?.id && held !== after?.id;
  });
  if (staged !== undefined) throw new CirclesError('path-staged', gitEn.recording.staged({ path: staged.path }));
}

async function verifyPlanned(repository: Repository, plan: RecordPlan, hooks: RecordHooks): Promise<void> {
  if (hooks.verify === undefined) return;
  const now = plan.expectedHead === undefined ? memoryTree({}) : await repository.treeAt(plan.expectedHead);
  await hooks.verify(overlay(now, plan.files));
}
