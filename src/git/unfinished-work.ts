/** Tells what somebody began with git in a work tree and has not finished. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { UnfinishedWork } from '../messages/en/git.ts';
import type { RepositoryPlace } from './find-repository.ts';
import { runGit } from './run-git.ts';

/** What is under way at `place`, as `git status` would name it; undefined when nothing is. */
export async function unfinishedWork(place: RepositoryPlace): Promise<UnfinishedWork | undefined> {
  const has = (name: string): boolean => existsSync(join(place.gitDir, name));
  if (has('rebase-merge')) return 'rebase';
  if (has('rebase-apply')) return has('rebase-apply/applying') ? 'am' : 'rebase';
  if (has('MERGE_HEAD')) return 'merge';
  if (await hasReference(place, 'CHERRY_PICK_HEAD')) return 'cherry-pick';
  if (await hasReference(place, 'REVERT_HEAD')) return 'revert';
  return has('BISECT_LOG') ? 'bisect' : undefined;
}

/** Where references are files, such a one lies in the git directory of the work tree; with newer ways of keeping them only git knows. */
async function hasReference(place: RepositoryPlace, name: string): Promise<boolean> {
  if (!existsSync(join(place.gitDir, name)) && !existsSync(join(place.commonDir, 'reftable'))) return false;
  return (await runGit(place, ['rev-parse', '--verify', '--quiet', name], { codes: [0, 1] })).code === 0;
}
