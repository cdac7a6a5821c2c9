/** Builds the signed commit that a recording adds, in a private index, without touching the user's own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskError } from '../disk/disk-error.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import { type MovedFile, workFolder } from './branch-journal.ts';
import { indexInfo, type KeptFile } from './index-entries.ts';
import { type HookName, mayHaveHook, runOwnHook } from './own-hooks.ts';
import { listTree, type TreeEntry } from './read-tree.ts';
import type { RecordPlan } from './record-plan.ts';
import type { Repository } from './repository.ts';
import { gitFailed, runGit } from './run-git.ts';
import { readSettings } from './settings.ts';
import { commitSigningConfig } from './sign.ts';
import { signingError, sshKeygen } from './ssh-keygen.ts';
import { touchHint } from './touch-hint.ts';
import { treeIdOf } from './tree-id.ts';

/** What the commit stands on. */
export interface CommitBase {
  /** None before the first commit; two where two lines are joined. */
  readonly parents: readonly string[];
  readonly entries: readonly TreeEntry[];
  readonly files: readonly MovedFile[];
}

/** The environment that says who records, and when. */
export function personEnvironment(plan: RecordPlan): { readonly [name: string]: string } {
  const { name, email } = plan.author;
  const date = plan.date === undefined ? {} : { AUTHOR: gitDate(plan.date), COMMITTER: gitDate(plan.date) };
  const dates = Object.entries(date).map(([who, value]) => [`GIT_${who}_DATE`, value]);
  return {
    GIT_AUTHOR_NAME: oneLine(name),
    GIT_AUTHOR_EMAIL: oneLine(email),
    GIT_COMMITTER_NAME: oneLine(name),
    GIT_COMMITTER_EMAIL: oneLine(email),
    ...Object.fromEntries(dates),
  };
}

/** The id of the new commit; the branch does not hold it yet. Throws `hook-refused`, `hook-altered` and what signing throws. */
export async function buildCommit(repository: Repository, plan: RecordPlan, base: CommitBase): Promise<string> {
  const folder = workFolder(repository);
  makeFolder(folder);
  const index = { GIT_INDEX_FILE: join(folder, 'index') };
  await storeBlobs(repository, plan, base.files);
  await fillIndex(repository, base, index);
  const tree = await writeTree(repository, index);
  await requirePlanned(repository, base, tree);
  const environment = { ...index, ...personEnvironment(plan) };
  const hooks = await hooksOf(repository);
  if (hooks.has('pre-commit')) await runOwnHook(repository, { name: 'pre-commit', args: [], environment });
  const message = messageOf(plan);
  const checked = hooks.has('commit-msg') ? await checkedMessage(repository, message, environment) : message;
  if (hooks.size > 0 && (await writeTree(repository, index)) !== tree)
    throw new CirclesError('hook-altered', gitEn.recording.hookAltered({ hook: 'pre-commit' }));
  return commitTree(repository, plan, { tree, parents: base.parents, message: checked });
}

/** Puts the planned bytes into git's store, exactly as they are, and believes no id but our own. */
async function storeBlobs(repository: Repository, plan: RecordPlan, files: readonly MovedFile[]): Promise<void> {
  const folder = workFolder(repository);
  const ids = files.flatMap((file) => file.after?.id ?? []);
  const contents = [...plan.files.values()].filter((content) => content !== null);
  for (const [number, content] of contents.entries()) writeWorkFile(join(folder, `${number}`), content);
  const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
  const input = contents.map((_, number) => `${join(folder, `${number}`)}\n`).join('');
  const { stdout, stderr } = await runGit(repository, args, { input });
  if (stdout.toString('latin1') !== ids.map((id) => `${id}\n`).join('')) throw gitFailed(args, stderr);
}

function writeWorkFile(file: string, content: Uint8Array | string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw diskError(error, file);
  }
}

/** The tree that the commit keeps, and the planned files; nothing is taken from elsewhere, so git has to read it only once. */
async function fillIndex(
  repository: Repository,
  base: CommitBase,
  index: { readonly GIT_INDEX_FILE: string },
): Promise<void> {
  const config = ['core.splitIndex=false']; // or parts of it would stay behind
  const input = indexInfo(repository, plannedFiles(base));
  await runGit(repository, ['update-index', '-z', '--index-info'], { environment: index, config, input });
}

async function writeTree(repository: Repository, environment: { readonly GIT_INDEX_FILE: string }): Promise<string> {
  return (await runGit(repository, ['write-tree'], { environment })).stdout.toString('latin1').trimEnd();
}

/** The new tree must be the old one with the planned files and nothing else: it has the id that we compute, or it is read back. */
async function requirePlanned(repository: Repository, base: CommitBase, tree: string): Promise<void> {
  const planned = plannedFiles(base);
  if (treeIdOf(repository.objectFormat, planned) === tree) return;
  const written = await listTree(repository, tree);
  const same = written.length === planned.size && written.every(({ path, id }) => planned.get(path)?.id === id);
  if (!same) throw gitFailed(['write-tree'], Buffer.from(tree));
}

/** Every file that the commit is to hold, by path. */
function plannedFiles(base: CommitBase): ReadonlyMap<string, KeptFile> {
  const planned = new Map(base.entries.map(({ path, mode, id }): [string, KeptFile] => [path, { mode, id }]));
  for (const { path, after } of base.files) {
    if (after === null) planned.delete(path);
    else planned.set(path, after);
  }
  return planned;
}

async function hooksOf(repository: Repository): Promise<ReadonlySet<HookName>> {
  const settings = await readSettings(repository);
  const names: readonly HookName[] = ['pre-commit', 'commit-msg'];
  return new Set(names.filter((name) => mayHaveHook(repository, name, settings)));
}

/** Title and trailers. */
function messageOf(plan: RecordPlan): string {
  const trailers = Object.entries(plan.trailers).map(([name, value]) => `${name}: ${oneLine(value)}\n`);
  return `${oneLine(plan.title)}\n${trailers.length > 0 ? '\n' : ''}${trailers.join('')}`;
}

/** The message as the repository's own commit-msg hook leaves it. */
async function checkedMessage(
  repository: Repository,
  message: string,
  environment: { readonly [name: string]: string },
): Promise<string> {
  const file = join(workFolder(repository), 'message');
  writeWorkFile(file, message);
  await runOwnHook(repository, { name: 'commit-msg', args: [file], environment });
  return readFileSync(file, 'utf8');
}

async function commitTree(
  repository: Repository,
  plan: RecordPlan,
  commit: { readonly tree: string; readonly parents: readonly string[]; readonly message: string },
): Promise<string> {
  const parents = commit.parents.flatMap((parent) => ['-p', parent]);
  touchHint(plan.key);
  const config = [...commitSigningConfig(plan.key, await sshKeygen()), 'i18n.commitEncoding=UTF-8'];
  const { code, stdout, stderr } = await runGit(repository, ['commit-tree', '-S', ...parents, '-F', '-', commit.tree], {
    input: commit.message,
    environment: personEnvironment(plan),
    config,
    codes: [0, 1, 128],
    terminal: plan.terminal === true,
  });
  if (code !== 0) throw signingError(plan.key.keyFile ?? plan.key.publicKey, stderr);
  return stdout.toString('latin1').trimEnd();
}

/** An ISO date and time as git reads it without guessing: seconds since 1970 and the offset. */
function gitDate(date: string): string {
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(date.slice(10));
  return `@${Math.floor(Date.parse(date) / 1000)} ${offset === null ? '+0000' : `${offset[1]}${offset[2]}`}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
