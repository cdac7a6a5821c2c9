/** Records planned files on a branch of their own; the one that is checked out, its files and its index stay as they are. */
import { rmSync } from 'node:fs';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { workFolder } from './branch-journal.ts';
import { buildCommit, personEnvironment } from './build-commit.ts';
import { PATIENCE_MS } from './move-branch.ts';
import { listTree } from './read-tree.ts';
import type { RecordPlan } from './record-plan.ts';
import { movedFiles } from './record-transaction.ts';
import { takeRecordingLock } from './recording-lock.ts';
import { recoverLocked } from './recover.ts';
import type { Repository } from './repository.ts';
import { prepareMove } from './update-reference.ts';

/** Makes `branch`. Throws `branch-taken` when there is one of that name, and what recording throws; then nothing is made. */
export async function recordOnBranch(repository: Repository, plan: RecordPlan, branch: string): Promise<string> {
  const lock = takeRecordingLock(repository.commonDir);
  try {
    await recoverLocked(repository, PATIENCE_MS);
    const reference = `refs/heads/${branch}`;
    const parent = plan.expectedHead;
    const entries = parent === undefined ? [] : await listTree(repository, parent);
    const files = movedFiles(repository, plan, new Map(entries.map((entry) => [entry.path, entry])));
    const parents = parent === undefined ? [] : [parent];
    const commit = await buildCommit(repository, plan, { parents, entries, files });
    await create(repository, { branch: reference, commit, title: plan.title, environment: personEnvironment(plan) });
    return commit;
  } finally {
    rmSync(workFolder(repository), { recursive: true, force: true });
    lock.release();
  }
}

interface NewBranch {
  readonly branch: string;
  readonly commit: string;
  readonly title: string;
  readonly environment: { readonly [name: string]: string };
}

async function create(repository: Repository, { branch, commit, title, environment }: NewBranch): Promise<void> {
  const note = { reason: `circles: ${title}`, environment, patience: PATIENCE_MS };
  try {
    const move = await prepareMove(repository, { branch, from: undefined, to: commit }, note);
    await move.commit();
  } catch (error) {
    if (error instanceof CirclesError && error.code === 'moved-meanwhile')
      throw new CirclesError(
        'branch-taken',
        gitEn.recording.branchTaken({ branch: branch.replace('refs/heads/', '') }),
      );
    throw error;
  }
}
