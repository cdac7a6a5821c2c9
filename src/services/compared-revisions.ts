/** Finds the two revisions that a comment is about: what is proposed, and what it would be taken into. */
import { readFileSync } from 'node:fs';
import { openRepository, type Repository } from '../git/repository.ts';
import type { FileTree } from '../load/file-tree.ts';
import { ciCommentEn } from '../messages/en/ci-comment.ts';
import { gitEn } from '../messages/en/git.ts';
import { verdictEn } from '../messages/en/verdict.ts';
import { STANDARD_LABELS } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { kindOf } from '../schema/kinds.ts';
import { timezoneOf } from './verify-repository.ts';

/** What to compare. */
export interface ComparisonRequest {
  readonly cwd: string;
  readonly todayIn: (timezone: string) => IsoDate;
  /** What is proposed; HEAD unless given. */
  readonly at: string | undefined;
  readonly base: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The two trees. */
export interface ComparedRevisions {
  readonly before: FileTree;
  readonly after: FileTree;
  /** The commit that both lines come from. */
  readonly base: string;
  readonly today: IsoDate;
}

/**
 * Reads both. The base is named, or what the surroundings of a pull or merge request say, or the default branch; of it, where the two lines part.
 * Throws `CirclesError` `revision-unknown`, `nothing-to-verify`, `base-unknown`, `base-apart`.
 */
export async function comparedRevisions(request: ComparisonRequest): Promise<ComparedRevisions> {
  const repository = await openRepository(request.cwd);
  const head = await proposedCommit(repository, request.at);
  const { name, commit } = await targetCommit(repository, request);
  const base = await repository.mergeBase(commit, head);
  if (base === undefined)
    throw new CirclesError('base-apart', words.baseApart({ base: name, shallow: repository.isShallow }));
  const [before, after] = await Promise.all([repository.treeAt(base, isRead), repository.treeAt(head, isRead)]);
  if (!after.list().some(({ path }) => isRead(path)))
    throw new CirclesError('nothing-to-verify', verdictEn.nothingToVerify({ folder: repository.root }));
  return { before, after, base, today: request.todayIn(timezoneOf(after)) };
}

const words = ciCommentEn(STANDARD_LABELS);

function isRead(path: string): boolean {
  return kindOf(path) !== undefined || path.startsWith('circles/');
}

async function proposedCommit(repository: Repository, at: string | undefined): Promise<string> {
  if (at === undefined) {
    const { commit } = await repository.head();
    if (commit !== undefined) return commit;
    throw new CirclesError('nothing-to-verify', verdictEn.nothingToVerify({ folder: repository.root }));
  }
  const commit = await repository.resolve(at);
  if (commit !== undefined) return commit;
  throw new CirclesError('revision-unknown', gitEn.repository.unknownRevision({ revision: at }));
}

async function targetCommit(repository: Repository, { base, env }: ComparisonRequest) {
  const names = base === undefined ? [...requestedBy(env), ...DEFAULTS] : [base];
  for (const name of names) {
    const commit = await repository.resolve(name);
    if (commit !== undefined) return { name, commit };
  }
  const [first] = base === undefined ? requestedBy(env) : [base];
  throw first === undefined
    ? new CirclesError('base-unknown', words.noBase)
    : new CirclesError('base-unknown', words.baseMissing({ base: first, shallow: repository.isShallow }));
}

const DEFAULTS = ['refs/remotes/origin/HEAD', 'refs/heads/main', 'refs/heads/master'];

/** The branch as it is now comes before the commit that it had when the run began: a run of a pull request looks at what both would be together. */
function requestedBy(env: ComparisonRequest['env']): readonly string[] {
  const { GITHUB_BASE_REF: branch, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: target } = env;
  const branches = [branch, target].flatMap((name) => (name ? [`refs/remotes/origin/${name}`] : []));
  const commits = [eventBase(env.GITHUB_EVENT_PATH), env.CI_MERGE_REQUEST_DIFF_BASE_SHA].filter((name) => name);
  return [...branches, ...commits.filter((name) => name !== undefined)];
}

/** Source: docs.github.com, "Webhook events and payloads", pull_request. */
function eventBase(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    const event = JSON.parse(readFileSync(file, 'utf8')) as { pull_request?: { base?: { sha?: unknown } } };
    const sha = event.pull_request?.base?.sha;
    return typeof sha === 'string' ? sha : undefined;
  } catch {
    return undefined;
  }
}
