/** Finds the commits that brought given files, with their exact bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObjectId } from './object-id.ts';
import { openObjectReader } from './object-reader.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** A file, by its path and the id under which git keeps its content. */
export interface SoughtFile {
  readonly path: string;
  readonly id: string;
}

/** A commit that brought some of the files: in none of its parents they were as they are in it. */
export interface BringingCommit {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly paths: readonly string[];
}

/** What the history of this copy says. */
export interface BringingCommits {
  /** The oldest first. */
  readonly commits: readonly BringingCommit[];
  /** True when older commits were left out of this copy; what the first ones that are here brought can't be said. */
  readonly shortened: boolean;
}

/** Looks through everything that `commit` is reached from. Merges count only for what they brought themselves. */
export async function bringingCommits(
  repository: Repository,
  commit: string,
  files: readonly SoughtFile[],
): Promise<BringingCommits> {
  const args = ['rev-list', '--topo-order', '--reverse', '--end-of-options', commit];
  const { stdout: listed } = await runGit(repository, args);
  const { stdout } = await runGit(repository, ['diff-tree', '--stdin', '--root', '-r', '-c', '-z', '--no-renames'], {
    input: listed,
  });
  const cut = cutCommits(repository);
  const brought = [...broughtBy(stdout.toString('utf8'), new Map(files.map(({ path, id }) => [path, id])))];
  const found = brought.filter(([id, paths]) => paths.length > 0 && !cut.has(id));
  const reader = openObjectReader(repository);
  try {
    const objects = await reader.read(found.map(([id]) => id));
    const commits = found.map(([id, paths]) => ({ id, paths, bytes: objects.get(id)?.bytes ?? new Uint8Array() }));
    return { commits, shortened: cut.size > 0 };
  } finally {
    await reader.close();
  }
}

/** The commits whose parents are not in this copy, so that they seem to bring everything. */
function cutCommits({ commonDir }: Repository): ReadonlySet<string> {
  const file = join(commonDir, 'shallow');
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(isObjectId) : []);
}

/** A file that a commit brought: in the output its modes and ids (one of each for every parent, then its own), then its path. */
const FILE = /^:+[0-7 ]*(?: [0-9a-f]+)* ([0-9a-f]+) [A-Z]+$/;

/** The sought paths by the commit that brought them, out of what `git diff-tree --stdin -z` prints. */
function broughtBy(output: string, sought: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const brought = new Map<string, string[]>();
  let paths: string[] = [];
  const fields = output.split('\0').values();
  for (const field of fields) {
    const id = FILE.exec(field)?.[1];
    if (id !== undefined) {
      const path = fields.next().value ?? '';
      if (sought.get(path) === id) paths.push(path);
    } else if (isObjectId(field)) {
      paths = [];
      brought.set(field, paths);
    }
  }
  return brought;
}
