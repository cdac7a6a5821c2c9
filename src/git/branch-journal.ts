/** Remembers, across being killed, a move of the branch and the files that belong to it. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../disk/write-files.ts';
import type { KeptFile } from './index-entries.ts';
import type { GitPlace } from './run-git.ts';
import type { ReferenceMove } from './update-reference.ts';

/** A file before and after the move; `null` where there is none. */
export interface MovedFile {
  readonly path: string;
  readonly before: KeptFile | null;
  readonly after: KeptFile | null;
  /** Whether the file on disk changes too, not only what git keeps. */
  readonly inWorkTree: boolean;
}

/** Everything needed to finish the move, or to see that it never happened. */
export interface BranchJournal extends ReferenceMove {
  /** What is being recorded or taken back, in the user's words. */
  readonly title: string;
  readonly files: readonly MovedFile[];
}

const NAME = 'circles/journal.json';

/** The folder in the git directory for what is only needed while recording. */
export function workFolder(place: GitPlace): string {
  return join(place.gitDir, 'circles', 'recording');
}

/** Writes the journal and waits until the disk has it. */
export function writeJournal(place: GitPlace, journal: BranchJournal): void {
  writeFiles(place.gitDir, new Map([[NAME, Buffer.from(JSON.stringify(journal))]]));
}

/** The journal of a move that was begun in this work tree and not closed; undefined when there is none. */
export function readJournal(place: GitPlace): BranchJournal | undefined {
  try {
    return JSON.parse(readFileSync(join(place.gitDir, NAME), 'utf8')) as BranchJournal;
  } catch {
    return undefined;
  }
}

/** Closes the move: there is nothing more to finish. */
export function closeJournal(place: GitPlace): void {
  rmSync(join(place.gitDir, NAME), { force: true });
}
