/** Finds a commit by time on the line that is checked out: from the newest one back, by first parents. */
import type { RepositoryPlace } from './find-repository.ts';
import { isObjectId } from './object-id.ts';
import { runGit } from './run-git.ts';

const LINE = ['rev-list', '--first-parent'];

/** The newest commit made at `seconds` (since 1970 in UTC) or before; undefined when there is none in this copy. */
export async function commitBefore(place: RepositoryPlace, seconds: number): Promise<string | undefined> {
  const args = [...LINE, '--max-count=1', `--min-age=${seconds}`, 'HEAD'];
  const { code, stdout } = await runGit(place, args, { codes: [0, 128] });
  const id = stdout.toString('utf8').trimEnd();
  return code === 0 && isObjectId(id) ? id : undefined;
}

/** When the oldest commit that touches `path` was made, in seconds since 1970 in UTC; undefined when none in this copy does. */
export async function beginningOf(place: RepositoryPlace, path: string): Promise<number | undefined> {
  const args = [...LINE, '--format=%ct', '--no-commit-header', 'HEAD', '--', path];
  const { code, stdout } = await runGit(place, args, { codes: [0, 128] });
  const last = stdout.toString('utf8').trimEnd().split('\n').at(-1) ?? '';
  return code === 0 && /^\d+$/.test(last) ? Number(last) : undefined;
}
