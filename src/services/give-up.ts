/** Gives up what somebody began with git here and did not finish: everything is again as it was before. */
import { openRepository } from '../git/repository.ts';
import { runGit } from '../git/run-git.ts';
import { unfinishedWork } from '../git/unfinished-work.ts';
import type { UnfinishedWork } from '../messages/en/git.ts';

/** What was given up; undefined when nothing was begun. With `onlyLook` it is left as it is. */
export async function giveUp(cwd: string, onlyLook: boolean): Promise<UnfinishedWork | undefined> {
  const place = await openRepository(cwd);
  const work = await unfinishedWork(place);
  if (work !== undefined && !onlyLook) await runGit(place, work === 'bisect' ? [work, 'reset'] : [work, '--abort']);
  return work;
}
