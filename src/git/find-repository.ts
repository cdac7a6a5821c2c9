/** Finds the repository a folder belongs to, by walking up to the real `.git`. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { organisationsBelow } from '../disk/organisations-below.ts';
import { diskEn } from '../messages/en/disk.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { cleanEnvironment, type GitPlace, gitFailed, spawnGit } from './run-git.ts';
import type { ProgramResult } from './run-program.ts';

/** Where a repository lies and of what sort it is. */
export interface RepositoryPlace extends GitPlace {
  /** The git directory that all linked work trees share. */
  readonly commonDir: string;
  readonly objectFormat: 'sha1' | 'sha256';
  /** True when older history was left out of this copy. */
  readonly isShallow: boolean;
}

const OLDEST_GIT = [2, 38] as const;

/**
 * The repository around `folder`. A bare repository inside a work tree is passed over (its settings could start programs).
 * Throws `not-a-repository`, `repository-bare`, `repository-foreign` when git does not trust its owner, `git-missing` or `git-too-old`.
 */
export async function findRepository(folder: string): Promise<RepositoryPlace> {
  const found = walkUp(realFolder(folder));
  if (found === undefined) throw notFound(folder);
  const args = ['rev-parse', '--show-object-format', '--is-shallow-repository', '--absolute-git-dir'];
  const [result] = await Promise.all([askGit(found.root, args), requireRecentGit(found.root)]);
  if (result.code !== 0) throw refusal(result, found.root, args);
  const [objectFormat, shallow, gitDir] = result.stdout.toString('utf8').trimEnd().split('\n');
  if (gitDir === undefined || realpathSync(gitDir) !== found.gitDir) throw gitFailed(args, result.stdout);
  return {
    ...found,
    commonDir: commonDirOf(found.gitDir),
    objectFormat: objectFormat === 'sha256' ? 'sha256' : 'sha1',
    isShallow: shallow === 'true',
  };
}

let version: Promise<string> | undefined;

/** Its version, such as `2.47.1`. Throws `git-too-old` below 2.38, the first git with `safe.bareRepository`. One process has one git, which is asked once. */
export async function requireRecentGit(cwd: string): Promise<string> {
  version ??= askGit(cwd, ['version']).then(({ stdout }) => stdout.toString('utf8'));
  const found = /(\d+)\.(\d+)[.\w]*/.exec(await version);
  const major = Number(found?.[1] ?? 0);
  const minor = Number(found?.[2] ?? 0);
  if (major > OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor >= OLDEST_GIT[1])) return found?.[0] ?? '';
  throw new CirclesError('git-too-old', gitEn.repository.tooOld({ version: found?.[0] ?? '?' }));
}

/** Lets git find the repository by itself, so that it looks at whose it is. */
function askGit(cwd: string, args: readonly string[]): Promise<ProgramResult> {
  const hardened = [
    '-c',
    'safe.bareRepository=explicit',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
  ];
  return spawnGit({ args: [...hardened, ...args], cwd, environment: cleanEnvironment(process.env) });
}

function refusal(result: ProgramResult, root: string, args: readonly string[]): CirclesError {
  const said = result.stderr.toString('utf8');
  if (said.includes('dubious ownership'))
    return new CirclesError('repository-foreign', gitEn.repository.foreign({ folder: root }));
  if (said.includes('not a git repository'))
    return new CirclesError('not-a-repository', gitEn.repository.notFound({ folder: root }));
  return gitFailed(args, result.stderr);
}

/** A bare repository holds no files to work with, and its settings are believed only by who names it. */
function notFound(folder: string): CirclesError {
  return isBareRepository(folder)
    ? new CirclesError('repository-bare', gitEn.repository.bare({ folder }))
    : new CirclesError('not-a-repository', gitEn.repository.notFound({ folder, below: organisationsBelow(folder) }));
}

/** True for a folder that holds what was recorded and no files, as servers keep it. */
export function isBareRepository(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}

function realFolder(folder: string): string {
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw new CirclesError('folder-missing', diskEn.noFolder({ folder }));
  return realpathSync(folder);
}

function walkUp(start: string): GitPlace | undefined {
  for (let root = start; ; root = dirname(root)) {
    const gitDir = gitDirIn(root);
    if (gitDir !== undefined) return { gitDir, root };
    if (dirname(root) === root) return undefined;
  }
}

/** The git directory that `root/.git` is or, in a linked work tree or submodule, names. */
function gitDirIn(root: string): string | undefined {
  const entry = join(root, '.git');
  const stats = statSync(entry, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) return existsSync(join(entry, 'HEAD')) ? realpathSync(entry) : undefined;
  const named = /^gitdir: (.+?)\r?\n*$/s.exec(readFileSync(entry, 'utf8'))?.[1];
  const gitDir = named === undefined ? undefined : resolve(root, named);
  return gitDir !== undefined && existsSync(join(gitDir, 'HEAD')) ? realpathSync(gitDir) : undefined;
}

function commonDirOf(gitDir: string): string {
  const pointer = join(gitDir, 'commondir');
  return existsSync(pointer) ? realpathSync(resolve(gitDir, readFileSync(pointer, 'utf8').trimEnd())) : gitDir;
}
