/** Where a history stood on a day. */
import type { IsoDate } from '../model/calendar.ts';
import { isObjectId } from './object-id.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** The newest commit of what is checked out that was made by the end of the day (inclusive, in UTC); undefined when there was none yet. */
export async function newestUntil(repository: Repository, day: IsoDate): Promise<string | undefined> {
  const args = ['rev-list', '--max-count=1', `--before=${day}T23:59:59Z`, 'HEAD'];
  const { stdout } = await runGit(repository, args, { codes: [0, 128] });
  const id = stdout.toString('utf8').trimEnd();
  return isObjectId(id) ? id : undefined;
}
