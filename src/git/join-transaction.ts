/** Brings the branch to what two lines hold together: all of it happens, or nothing. */
import { rmSync } from 'node:fs';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { type BranchJournal, type MovedFile, workFolder } from './branch-journal.ts';
import { buildCommit, personEnvironment } from './build-commit.ts';
import type { KeptFile } from './index-entries.ts';
import { moveBranch, PATIENCE_MS } from './move-branch.ts';
import { objectIdOf } from './object-id.ts';
import { openObjectReader } from './object-reader.ts';
import { listTree } from './read-tree.ts';
import type { RecordPlan } from './record-plan.ts';
import { type Recorded, requireBranch, requireUnstaged } from './record-transaction.ts';
import { takeRecordingLock } from './recording-lock.ts';
import { recoverLocked } from './recover.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';
import { requireFreePlaces } from './work-tree-files.ts';

/** Two lines as git put them together where nothing of ours is kept, and what is written over that. */
export interface JoinPlan extends RecordPlan {
  /** The commit of the other line; it becomes the second one that the new commit follows. */
  readonly theirs: string;
  /** The tree that git made of both. */
  readonly tree: string;
  /** Called when the commit is made and the branch has not moved yet. */
  readonly beforeMove: (move: { readonly branch: string; readonly from: string; readonly to: string }) => Promise<void>;
}

/** What git makes of two commits: a tree, and the paths that both changed otherwise, sorted as git says them. */
export async function mergedTree(
  repository: Repository,
  ours: string,
  theirs: string,
): Promise<{ readonly tree: string; readonly torn: readonly string[] }> {
  const options = ['--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories'];
  const { stdout } = await runGit(repository, ['merge-tree', ...options, ours, theirs], {
    codes: [0, 1],
    config: ['merge.renames=false'],
  });
  const [tree = '', ...torn] = stdout.toString('utf8').split('\0');
  return { tree, torn: torn.filter((path) => path !== '') };
}

/** Makes the joined commit and moves the branch to it. Throws as `record`, with nothing changed. */
export async function recordJoined(repository: Repository, plan: JoinPlan): Promise<Recorded> {
  return locked(repository, plan.expectedHead, async (branch) => {
    const ours = plan.expectedHead ?? '';
    const entries = await listTree(repository, plan.tree);
    const kept = new Map(entries.map(({ path, mode, id }): [string, KeptFile] => [path, { mode, id }]));
    const files = [...plan.files].map(([path, content]): MovedFile => {
      const id = content === null ? undefined : objectIdOf(repository.objectFormat, 'blob', content);
      const after = id === undefined ? null : ({ id, mode: 'file' } as const);
      return { path, before: kept.get(path) ?? null, after, inWorkTree: true };
    });
    const build = async () => {
      const commit = await buildCommit(repository, plan, { parents: [ours, plan.theirs], entries, files });
      await plan.beforeMove({ branch, from: ours, to: commit });
      return commit;
    };
    for (const { path, after } of files) {
      if (after === null) kept.delete(path);
      else kept.set(path, after);
    }
    return { branch, after: kept, build, title: plan.title, environment: personEnvironment(plan) };
  });
}

/** Moves the branch forward to a commit that follows it already. Throws as `record`, with nothing changed. */
export async function advanceTo(
  repository: Repository,
  move: { readonly from: string; readonly to: string; readonly title: string },
): Promise<Recorded> {
  return locked(repository, move.from, async (branch) => {
    const entries = await listTree(repository, move.to);
    const after = new Map(entries.map(({ path, mode, id }): [string, KeptFile] => [path, { mode, id }]));
    return { branch, after, build: async () => move.to, title: move.title, environment: {} };
  });
}

interface Move {
  readonly branch: string;
  /** Every file that the branch is to hold. */
  readonly after: ReadonlyMap<string, KeptFile>;
  /** Makes the commit, once nothing stands against it. */
  readonly build: () => Promise<string>;
  readonly title: string;
  readonly environment: { readonly [name: string]: string };
}

async function locked(
  repository: Repository,
  from: string | undefined,
  prepare: (branch: string) => Promise<Move>,
): Promise<Recorded> {
  const lock = takeRecordingLock(repository.commonDir);
  try {
    await recoverLocked(repository, PATIENCE_MS);
    return await moveTo(repository, from, await prepare(await requireBranch(repository, from)));
  } finally {
    rmSync(workFolder(repository), { recursive: true, force: true });
    lock.release();
  }
}

async function moveTo(repository: Repository, from: string | undefined, move: Move): Promise<Recorded> {
  const { branch, title, environment } = move;
  const files = await changedFiles(repository, from, move.after);
  requireFreePlaces(repository, files);
  await requireUnstaged(repository, files, PATIENCE_MS);
  const commit = await move.build();
  const contents = await contentsOf(repository, files);
  const journal: BranchJournal = { branch, from, to: commit, title, files };
  const unfinished = await moveBranch(repository, journal, { contents, environment, patience: PATIENCE_MS });
  await checkOutUnusual(repository, files);
  return { commit, unfinished };
}

async function changedFiles(
  repository: Repository,
  from: string | undefined,
  after: ReadonlyMap<string, KeptFile>,
): Promise<readonly MovedFile[]> {
  const entries = from === undefined ? [] : await listTree(repository, from);
  const before = new Map(entries.map(({ path, mode, id }): [string, KeptFile] => [path, { mode, id }]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path): MovedFile[] => {
    const [old, now] = [before.get(path) ?? null, after.get(path) ?? null];
    if (old?.id === now?.id && old?.mode === now?.mode) return [];
    return [{ path, before: old, after: now, inWorkTree: [old, now].every((file) => file === null || isPlain(file)) }];
  });
}

function isPlain({ mode }: KeptFile): boolean {
  return mode === 'file' || mode === 'executable';
}

async function contentsOf(
  repository: Repository,
  files: readonly MovedFile[],
): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const written = files.filter((file) => file.inWorkTree);
  const reader = openObjectReader(repository);
  const blobs = await reader.read(written.flatMap(({ after }) => after?.id ?? [])).finally(() => reader.close());
  return new Map(
    written.map(({ path, after }) => {
      const bytes = after === null ? null : blobs.get(after.id)?.bytes;
      if (bytes === undefined)
        throw new CirclesError('object-missing', gitEn.repository.objectMissing({ id: after?.id ?? '' }));
      return [path, bytes];
    }),
  );
}

/** Programs and links are git's own to write: the group's files are neither. */
async function checkOutUnusual(repository: Repository, files: readonly MovedFile[]): Promise<void> {
  const unusual = files.filter(({ after }) => after?.mode === 'executable' || after?.mode === 'symlink');
  if (unusual.length === 0) return;
  const input = unusual.map(({ path }) => `${path}\0`).join('');
  await runGit(repository, ['checkout-index', '--force', '--quiet', '-z', '--stdin'], { input, codes: [0, 1] });
}
