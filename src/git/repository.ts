/** A git repository as the rest of the house sees it: trees of files, a newest version, a few questions. */
import { resolve } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import type { FileTree } from '../load/file-tree.ts';
import { gitEn, type UnfinishedWork } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import { findRepository, type RepositoryPlace, requireRecentGit } from './find-repository.ts';
import { headInFiles } from './head-in-files.ts';
import { isObjectId } from './object-id.ts';
import { readTree } from './read-tree.ts';
import { cleanEnvironment, gitFailed, runGit, spawnGit } from './run-git.ts';
import { lastOf, readSettings } from './settings.ts';
import { unfinishedWork } from './unfinished-work.ts';
import { type WorkStatus, workStatus } from './work-status.ts';

/** Where the work tree stands. */
export interface Head {
  /** The newest commit; undefined before the first. */
  readonly commit: string | undefined;
  /** The full name of the branch, such as `refs/heads/main`; undefined when a past version is checked out. */
  readonly branch: string | undefined;
}

/** Name and e-mail from git's own settings, where set. */
export interface Identity {
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** An open repository; every answer is asked for anew, but for settings and the content of objects, which their ids stand for. */
export interface Repository extends RepositoryPlace {
  head(): Promise<Head>;
  /** The commit that a revision names; undefined when there is none. */
  resolve(revision: string): Promise<string | undefined>;
  /**
   * The files of a revision or a tree id. Those for which `wanted` is true (all, when absent) are read at once, others when asked for.
   * Throws `revision-unknown`, `object-missing`, `object-damaged`.
   */
  treeAt(revision: string, wanted?: (path: string) => boolean): Promise<FileTree>;
  status(): Promise<WorkStatus>;
  unfinishedWork(): Promise<UnfinishedWork | undefined>;
  /** The best common ancestor of two commits; undefined when they have none here. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** Whether `ancestor` is reached from `descendant` (or is it). */
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  /** The full names of all branches, tags and other references that reach `commit`, sorted. */
  refsContaining(commit: string): Promise<readonly string[]>;
  identity(): Promise<Identity>;
  /** The last value of a setting without a part of its own in the middle, such as `user.name`, as git reads it; undefined when unset. */
  config(key: string): Promise<string | undefined>;
}

/** Opens the repository around `cwd`. Throws as `findRepository`. */
export async function openRepository(cwd: string): Promise<Repository> {
  const place = await findRepository(resolve(cwd));
  const own: Omit<Repository, keyof RepositoryPlace> = {
    head: async () => headInFiles(place) ?? readHead(place),
    resolve: (revision) => peelTo(place, revision, 'commit'),
    treeAt: (revision, wanted = () => true) => treeAt(place, revision, wanted),
    status: () => workStatus(place),
    unfinishedWork: () => unfinishedWork(place),
    mergeBase: (one, other) => mergeBase(place, one, other),
    isAncestor: (ancestor, descendant) => isAncestor(place, ancestor, descendant),
    refsContaining: (commit) => refsContaining(place, commit),
    identity: () => readIdentity(place),
    config: async (key: string) => lastOf(await readSettings(place), key.toLowerCase()),
  };
  // one object, so that what was read of the place is found again by whoever holds the repository
  return Object.assign(place, own);
}

/** Makes `folder` (with the folders above it) a repository whose branch is `main`, and opens it. One that is there stays as it is. */
export async function initRepository(folder: string): Promise<Repository> {
  makeFolder(folder);
  await requireRecentGit(folder);
  const args = ['init', '--quiet', '--initial-branch=main', '.'];
  const result = await spawnGit({ args, cwd: folder, environment: cleanEnvironment(process.env) });
  if (result.code !== 0) throw gitFailed(args, result.stderr);
  return openRepository(folder);
}

async function readHead(place: RepositoryPlace): Promise<Head> {
  const args = ['rev-parse', 'HEAD^{commit}', '--symbolic-full-name', 'HEAD'];
  const { code, stdout } = await runGit(place, args, { codes: [0, 1, 128] });
  const [id = '', name = '', ...rest] = stdout.toString('utf8').split('\n');
  const isPlain = code === 0 && isObjectId(id) && name.startsWith('refs/heads/') && rest.join('') === '';
  return isPlain ? { commit: id, branch: name } : readUnusualHead(place);
}

/** Before the first commit, at a past version, or where a branch is called HEAD: what git says to one question each. */
async function readUnusualHead(place: RepositoryPlace): Promise<Head> {
  const [symbolic, commit] = await Promise.all([
    runGit(place, ['symbolic-ref', '--quiet', 'HEAD'], { codes: [0, 1] }),
    peelTo(place, 'HEAD', 'commit'),
  ]);
  const branch = symbolic.stdout.toString('utf8').trimEnd();
  return { commit, branch: branch === '' ? undefined : branch };
}

async function treeAt(place: RepositoryPlace, revision: string, wanted: (path: string) => boolean): Promise<FileTree> {
  const id = isObjectId(revision) ? revision : await peelTo(place, revision, 'tree');
  if (id === undefined) throw new CirclesError('revision-unknown', gitEn.repository.unknownRevision({ revision }));
  return readTree(place, id, wanted);
}

/** The object of `type` that a text names, whatever it holds; it cannot be taken for an option. */
async function peelTo(place: RepositoryPlace, revision: string, type: 'commit' | 'tree'): Promise<string | undefined> {
  if (revision === '' || /[\0\n]/.test(revision)) return undefined;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{${type}}`];
  const { code, stdout } = await runGit(place, args, { codes: [0, 1, 128] });
  const id = stdout.toString('utf8').trimEnd();
  return code === 0 && isObjectId(id) ? id : undefined;
}

async function mergeBase(place: RepositoryPlace, one: string, other: string): Promise<string | undefined> {
  const args = ['merge-base', '--end-of-options', requireId(one), requireId(other)];
  const base = (await runGit(place, args, { codes: [0, 1] })).stdout.toString('utf8').trimEnd();
  return base === '' ? undefined : base;
}

async function isAncestor(place: RepositoryPlace, ancestor: string, descendant: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', '--end-of-options', requireId(ancestor), requireId(descendant)];
  return (await runGit(place, args, { codes: [0, 1] })).code === 0;
}

async function refsContaining(place: RepositoryPlace, commit: string): Promise<readonly string[]> {
  const { stdout } = await runGit(place, ['for-each-ref', `--contains=${requireId(commit)}`, '--format=%(refname)']);
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '')
    .sort(compareText);
}

async function readIdentity(place: RepositoryPlace): Promise<Identity> {
  const settings = await readSettings(place);
  return { name: lastOf(settings, 'user.name'), email: lastOf(settings, 'user.email') };
}

function requireId(id: string): string {
  if (isObjectId(id)) return id;
  throw new CirclesError('revision-unknown', gitEn.repository.unknownRevision({ revision: id }));
}
