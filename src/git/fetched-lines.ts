/** Branches that were fetched from a shared place and hold an organisation. */
import { compareText } from '../model/finding.ts';
import type { RepositoryPlace } from './find-repository.ts';
import { runGit } from './run-git.ts';

/** More are not looked at: one that is found is enough to go on with. */
const MOST = 50;
const USUAL = /\/(?:main|master)$/;

/** Their short names, such as `origin/main`: the usual ones first, then by name. Only those with a circles.yaml at their top. */
export async function fetchedLines(place: RepositoryPlace): Promise<readonly string[]> {
  const args = ['for-each-ref', '--format=%(if)%(symref)%(then)%(else)%(refname)%(end)', 'refs/remotes'];
  const { stdout } = await runGit(place, args);
  const found: string[] = [];
  for (const name of stdout.toString('utf8').split('\n').filter(isNamed).sort(usualFirst).slice(0, MOST)) {
    const look = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}:circles.yaml`];
    const { code } = await runGit(place, look, { codes: [0, 1, 128] });
    if (code === 0) found.push(name.slice('refs/remotes/'.length));
  }
  return found;
}

function isNamed(name: string): boolean {
  return name !== '';
}

function usualFirst(one: string, other: string): number {
  return Number(USUAL.test(other)) - Number(USUAL.test(one)) || compareText(one, other);
}
