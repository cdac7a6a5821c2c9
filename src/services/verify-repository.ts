/** Verifies what is recorded in a repository: the newest commit or another one, never the files as they lie in the folder. */
import { diskTree } from '../disk/disk-tree.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { type FileTree, memoryTree } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import { gitEn } from '../messages/en/git.ts';
import { verdictEn } from '../messages/en/verdict.ts';
import type { IsoDate } from '../model/calendar.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import { kindOf } from '../schema/kinds.ts';
import type { Verification } from '../trust/verify.ts';
import { type Memory, readMemory } from './memory.ts';
import { typedIdentity, verifyAs } from './named-identity.ts';
import { revisionAt } from './revision-at.ts';

/** What to verify. */
export interface VerifyRequest {
  readonly cwd: string;
  readonly todayIn: (timezone: string) => IsoDate;
  /** The revision; HEAD unless given. */
  readonly at?: string | undefined;
  /** The identity it must have: the digest, or its six words. */
  readonly organisation?: string | undefined;
  readonly base?: string | undefined;
  /** Nothing is compared with what was last seen: an older state was put back on purpose. */
  readonly forget?: boolean;
}

/** The answer, and what it is about. */
export interface VerifiedRepository {
  readonly repository: Repository;
  readonly commit: string;
  readonly tree: FileTree;
  readonly today: IsoDate;
  readonly verification: Verification;
  /** What was last seen here. */
  readonly memory: Memory;
  /** Which earlier state it was held against: the one that was named, the one last seen, or none. */
  readonly comparedWith: 'base' | 'last-seen' | 'nothing';
  /** Governed files that lie in the folder otherwise than recorded, sorted; they were not looked at. */
  readonly undecided: readonly string[];
}

/**
 * Verifies, by the earlier state that is named, else by what was last seen of the branch. Throws `CirclesError` when it can't be done:
 * `nothing-to-verify`, `revision-unknown`, `base-unknown`, `base-apart`, `identity-malformed`, `seen-unreadable`, and what opening a
 * repository throws. Nothing is remembered: that is `remember`.
 */
export async function verifyRepository(request: VerifyRequest): Promise<VerifiedRepository> {
  const expected = request.organisation === undefined ? undefined : typedIdentity(request.organisation);
  const repository = await openRepository(request.cwd);
  const { commit, branch } = await versionOf(repository, request.at);
  const tree = await repository.treeAt(commit, isRead);
  if (!tree.list().some((file) => isRead(file.path)))
    throw new CirclesError('nothing-to-verify', verdictEn.nothingToVerify({ folder: repository.root }));
  const base = request.base === undefined ? undefined : await baseTree(repository, commit, request.base);
  const memory = readMemory(repository, branch);
  const seen = base === undefined && request.forget !== true ? memory.files : undefined;
  const today = request.todayIn(timezoneOf(tree));
  const verification = verifyAs(tree, { today, base, seen, remembered: memory.organisation }, expected);
  const undecided = request.at === undefined ? undecidedFiles(repository, verification, tree) : [];
  const comparedWith = base !== undefined ? 'base' : seen !== undefined ? 'last-seen' : 'nothing';
  return { repository, commit, tree, today, verification, memory, comparedWith, undecided };
}

function isRead(path: string): boolean {
  return kindOf(path) !== undefined || /^circles\/[^/]+\/decisions\//.test(path);
}

/** A past version belongs to no branch, so that nothing is known of what came after it. */
async function versionOf(
  repository: Repository,
  at: string | undefined,
): Promise<{ readonly commit: string; readonly branch: string | undefined }> {
  if (at !== undefined) {
    const commit = await repository.resolve(await revisionAt(repository, at));
    if (commit !== undefined) return { commit, branch: undefined };
    throw new CirclesError('revision-unknown', gitEn.repository.unknownRevision({ revision: at }));
  }
  const { commit, branch } = await repository.head();
  if (commit !== undefined) return { commit, branch };
  throw new CirclesError('nothing-to-verify', verdictEn.nothingToVerify({ folder: repository.root }));
}

/** The files of the base; where it is not reached, of what both come from. */
async function baseTree(repository: Repository, commit: string, base: string): Promise<FileTree> {
  const resolved = await repository.resolve(base);
  const shallow = repository.isShallow;
  if (resolved === undefined) throw new CirclesError('base-unknown', verdictEn.baseUnknown({ base, shallow }));
  if (await repository.isAncestor(resolved, commit)) return repository.treeAt(resolved, isRead);
  const common = await repository.mergeBase(resolved, commit);
  if (common === undefined) throw new CirclesError('base-apart', verdictEn.baseApart({ base, shallow }));
  return repository.treeAt(common, isRead);
}

/** The time zone that a tree's own settings name. */
export function timezoneOf(tree: FileTree): string {
  const bytes = tree.read('circles.yaml');
  return load(memoryTree(bytes === undefined ? {} : { 'circles.yaml': bytes })).organisation.settings.timezone;
}

function undecidedFiles({ root }: Repository, { state }: Verification, tree: FileTree): readonly string[] {
  const present = diskTree(root);
  const committed = tree.list().map((file) => file.path);
  const paths = [...present.list().map((file) => file.path), ...committed, ...state.digests.keys()].filter(
    (path) => kindOf(path)?.governed === true,
  );
  return [...new Set(paths)].sort(compareText).filter((path) => {
    const now = digestAt(present, path);
    return now !== state.digests.get(path) && now !== digestAt(tree, path);
  });
}

function digestAt(tree: FileTree, path: string): string | undefined {
  const bytes = tree.read(path);
  return bytes === undefined ? undefined : digestOf(bytes);
}
