/** Looks into the history of a repository: what lay at a path before, and what a commit says. */
import type { IsoDate } from '../model/calendar.ts';
import { isObjectId, objectIdOf } from './object-id.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/**
 * Every content that the history in this copy holds for `path`, on whichever branch, the newest first, each once. A shortened
 * copy holds only its newest part; objects that are missing are left out.
 */
export async function formerContents(repository: Repository, path: string): Promise<readonly Uint8Array[]> {
  const args = [
    'log',
    '--all',
    '--reflog',
    '--full-history',
    '-m',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--format=',
  ];
  const { stdout } = await runGit(repository, [...args, '--', path], { codes: [0, 128] });
  const ids = [...stdout.toString('utf8').matchAll(/^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /gm)].flatMap(
    ([, before = '', after = '']) => [after, before],
  );
  const wanted = [...new Set(ids)].filter((id) => isObjectId(id) && !/^0+$/.test(id));
  const found = await Promise.all(wanted.map((id) => contentOf(repository, id)));
  return found.filter((bytes) => bytes !== undefined);
}

async function contentOf(repository: Repository, id: string): Promise<Uint8Array | undefined> {
  const { code, stdout } = await runGit(repository, ['cat-file', 'blob', id], { codes: [0, 1, 128] });
  return code === 0 && objectIdOf(repository.objectFormat, 'blob', stdout) === id ? stdout : undefined;
}

/** The first line of a commit's message. */
export async function subjectOf(repository: Repository, commit: string): Promise<string> {
  const { stdout } = await runGit(repository, ['log', '-1', '--format=%s', '--end-of-options', commit]);
  return stdout.toString('utf8').replace(/\n$/, '');
}

/** The day of a commit, in UTC. */
export async function dayOfCommit(repository: Repository, commit: string): Promise<IsoDate> {
  const { stdout } = await runGit(repository, ['log', '-1', '--format=%ct', '--end-of-options', commit]);
  return new Date(Number(stdout.toString('utf8').trim()) * 1000).toISOString().slice(0, 10);
}
