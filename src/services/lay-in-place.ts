/** Files that were written by building on what lies there, such as a backlog that somebody edits by hand: they come to their place first. */
import { writeFiles } from '../disk/write-files.ts';
import type { Workplace } from './workplace.ts';

/**
 * Lays the files in their places and does the work that records them; where that fails, everything is put back as it was. So what a
 * person changed there, and has not recorded, is recorded with it instead of standing in the way.
 */
export async function withFilesInPlace<Result>(
  { repository, present }: Pick<Workplace, 'repository' | 'present'>,
  files: ReadonlyMap<string, Uint8Array | null>,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = new Map([...files.keys()].map((path) => [path, present.read(path) ?? null]));
  writeFiles(repository.root, files);
  try {
    return await work();
  } catch (error) {
    writeFiles(repository.root, before);
    throw error;
  }
}
