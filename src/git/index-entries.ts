/** Reads and changes single entries of the index, the list of what git will keep next, and leaves all others as they are. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FileMode } from '../load/file-tree.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import type { RepositoryPlace } from './find-repository.ts';
import { noObject } from './object-id.ts';
import { gitFailed, runGit } from './run-git.ts';

/** A file as git keeps it. */
export interface KeptFile {
  readonly mode: FileMode;
  readonly id: string;
}

/** Entries to set by path; `null` takes one out. */
export type IndexChanges = ReadonlyMap<string, KeptFile | null>;

const PAUSE_MS = 50;
/** Modes as git writes them in its index and, but for folders, in its trees. */
export const OCTAL: Readonly<Record<FileMode, string>> = {
  file: '100644',
  executable: '100755',
  symlink: '120000',
  submodule: '160000',
  other: '100644',
};

/** The id of what the user's index holds, by path; `unmerged` where two versions wait to be joined. */
export async function readIndex(place: RepositoryPlace): Promise<ReadonlyMap<string, string>> {
  const stamp = stampOf(join(place.gitDir, 'index'));
  const known = lastRead.get(place);
  if (known?.stamp === stamp) return known.entries;
  const entries = await askIndex(place);
  // git replaces the index by renaming a new file over it, so an unchanged file is an unchanged index
  if (stampOf(join(place.gitDir, 'index')) === stamp) lastRead.set(place, { stamp, entries });
  return entries;
}

const lastRead = new WeakMap<
  RepositoryPlace,
  { readonly stamp: string; readonly entries: ReadonlyMap<string, string> }
>();

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stats === undefined ? '' : [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
}

async function askIndex(place: RepositoryPlace): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await runGit(place, ['ls-files', '--stage', '-z', '--full-name']);
  const lines = stdout.toString('utf8').split('\0').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const tab = line.indexOf('\t');
      const [, id = '', stage] = line.slice(0, tab).split(' ');
      return [line.slice(tab + 1), stage === '0' ? id : 'unmerged'];
    }),
  );
}

/** The words that `git update-index -z --index-info` takes. */
export function indexInfo(place: RepositoryPlace, changes: IndexChanges): string {
  const none = noObject(place.objectFormat);
  const mode = (file: KeptFile | null): string => (file === null ? '0' : OCTAL[file.mode]);
  return [...changes].map(([path, file]) => `${mode(file)} ${file?.id ?? none}\t${path}\0`).join('');
}

/**
 * Sets `changes` in the user's index. Throws `index-held` when another git does not let go of it within `patience` milliseconds.
 */
export async function changeIndex(place: RepositoryPlace, changes: IndexChanges, patience: number): Promise<void> {
  // half a list would be taken for a whole one, so git reads it from a file, which is whole even if we are killed
  const folder = mkdtempSync(join(tmpdir(), 'circles-index-'));
  const inputFile = join(folder, 'changes');
  try {
    writeFileSync(inputFile, indexInfo(place, changes));
    await updateWhenFree(place, inputFile, Date.now() + patience);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // without this git has to read every changed file again to see that nothing changed; 1 says that other files differ
  await runGit(place, ['update-index', '-q', '--refresh'], { codes: [0, 1, 128] });
}

async function updateWhenFree(place: RepositoryPlace, inputFile: string, end: number): Promise<void> {
  const args = ['update-index', '-z', '--index-info'];
  for (;;) {
    await indexFree(place, end - Date.now());
    const { code, stderr } = await runGit(place, args, { inputFile, codes: [0, 1, 128] });
    if (code === 0) return;
    if (!stderr.includes('index.lock') || Date.now() > end) throw gitFailed(args, stderr);
  }
}

/** Waits until no other git holds the index; throws `index-held` after `patience` milliseconds. */
export async function indexFree(place: RepositoryPlace, patience: number): Promise<void> {
  const file = join(place.gitDir, 'index.lock');
  for (const end = Date.now() + patience; existsSync(file); await wait(PAUSE_MS))
    if (Date.now() >= end) throw new CirclesError('index-held', gitEn.recording.indexHeld({ file }));
}
