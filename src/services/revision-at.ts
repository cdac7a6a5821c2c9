/** What `--at` names: a revision as git reads it, or a day, which means the newest version of that day on the line that is checked out. */
import { readInside } from '../disk/disk-tree.ts';
import { beginningOf, commitBefore } from '../git/commit-before.ts';
import type { Repository } from '../git/repository.ts';
import { type FileTree, memoryTree } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import { gitEn } from '../messages/en/git.ts';
import { type IsoDate, isDate } from '../model/calendar.ts';
import { dayEnd } from '../model/day-end.ts';
import { CirclesError } from '../model/errors.ts';
import { dayIn } from './day-in.ts';

const SETTINGS = 'circles.yaml';

/** The revision; for a day its commit, in the time zone that holds now. Throws `date-before-beginning` where there was none yet. */
export async function revisionAt(repository: Repository, at: string): Promise<string> {
  if (!isDate(at)) return at;
  const commit = await commitBefore(repository, dayEnd(at, timezoneIn(repository.root)));
  if (commit === undefined) throw await beforeBeginning(repository, at);
  return commit;
}

/** The files as they were. Throws as {@link revisionAt} and `treeAt` of the repository. */
export async function treeAt(
  repository: Repository,
  at: string,
  wanted?: (path: string) => boolean,
): Promise<FileTree> {
  const tree = await repository.treeAt(await revisionAt(repository, at), wanted);
  // a day may lie in the past of a repository that became an organisation later
  if (isDate(at) && !tree.list().some(({ path }) => path === SETTINGS)) throw await beforeBeginning(repository, at);
  return tree;
}

async function beforeBeginning(repository: Repository, date: IsoDate): Promise<CirclesError> {
  const seconds = await beginningOf(repository, SETTINGS);
  const began = seconds === undefined ? undefined : dayIn(new Date(seconds * 1000), timezoneIn(repository.root));
  const words = { date, began, shallow: repository.isShallow };
  return new CirclesError('date-before-beginning', gitEn.repository.beforeBeginning(words));
}

function timezoneIn(root: string): string {
  const bytes = readInside(root, SETTINGS);
  return load(memoryTree(bytes === undefined ? {} : { [SETTINGS]: bytes })).organisation.settings.timezone;
}
