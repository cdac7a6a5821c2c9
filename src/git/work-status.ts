/** Which files of a work tree differ from the newest version, and how. */
import { compareText } from '../model/finding.ts';
import { type GitPlace, runGit } from './run-git.ts';

/** Paths by what is the case with them, each list sorted; a path can stand in several. */
export interface WorkStatus {
  /** Differs between the newest version and what is prepared for the next. */
  readonly staged: readonly string[];
  /** Differs between what is prepared and the file on disk; deleted files too. */
  readonly unstaged: readonly string[];
  /** Not known to git and not ignored. */
  readonly untracked: readonly string[];
  /** Two versions of it wait to be joined. */
  readonly unmerged: readonly string[];
}

const ARGS = ['status', '--porcelain=v2', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=dirty'];

/** The status of the work tree at `place`. */
export async function workStatus(place: GitPlace): Promise<WorkStatus> {
  const { stdout } = await runGit(place, ARGS);
  const lines = stdout.toString('utf8').split('\0').map(parseLine);
  const paths = (kind: keyof WorkStatus): readonly string[] =>
    lines
      .filter((line) => line[kind])
      .map((line) => line.path)
      .sort(compareText);
  return {
    staged: paths('staged'),
    unstaged: paths('unstaged'),
    untracked: paths('untracked'),
    unmerged: paths('unmerged'),
  };
}

type Line = { readonly path: string } & Readonly<Record<keyof WorkStatus, boolean>>;

/** One entry of porcelain v2: `1 XY sub mH mI mW hH hI path`, `u XY` with ten fields before the path, `? path`. */
function parseLine(line: string): Line {
  const kind = line[0];
  return {
    path: line
      .split(' ')
      .slice(kind === '1' ? 8 : kind === 'u' ? 10 : 1)
      .join(' '),
    staged: kind === '1' && line[2] !== '.',
    unstaged: kind === '1' && line[3] !== '.',
    untracked: kind === '?',
    unmerged: kind === 'u',
  };
}
