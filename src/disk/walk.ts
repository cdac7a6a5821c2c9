/** Walks through a folder on disk. */
import { type Dirent, readdirSync } from 'node:fs';
import type { FileMode } from '../load/file-tree.ts';
import { diskEn } from '../messages/en/disk.ts';
import { CirclesError } from '../model/errors.ts';
import { kindOf } from '../schema/kinds.ts';
import { errorCode } from './disk-error.ts';
import { unreadable } from './read-bytes.ts';

const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

// Each decision has a copy of every file that it wrote, in folders as deep as the original: two thirds of all folders of an organisation.
const COPIES = /^circles\/[^/]+\/decisions\/[^/]+\/adopted$/;

/** Whether a folder holds copies of what was adopted, which only verification looks at. */
export function holdsCopies(folder: string): boolean {
  return folder.endsWith('/adopted') && COPIES.test(folder);
}

/** What is told of a path on the way. */
export type Passed = (path: string, mode: FileMode) => void;

/** Where to walk. */
export interface Way {
  readonly root: string;
  /** A folder below it, to which the walk keeps. */
  readonly from?: string;
  readonly leftOut?: (folder: string) => boolean;
}

/**
 * Tells every path under `root`, folder by folder, but those in `.git`, in `node_modules` and in folders that are `leftOut`.
 * @throws CirclesError `folder-missing` when there is no such root.
 */
export function walk({ root, from, leftOut = () => false }: Way, passed: Passed): void {
  if (from === undefined) passTop();
  else passFolder(from);

  function passTop(): void {
    const top = entriesOf(root);
    if (top === undefined) throw new CirclesError('folder-missing', diskEn.noFolder({ folder: root }));
    pass(top, '');
  }

  function pass(entries: readonly Dirent[], prefix: string): void {
    for (const entry of entries) {
      if (SKIPPED.has(entry.name.toLowerCase())) continue;
      const path = prefix + entry.name;
      if (entry.isDirectory()) passFolder(path);
      else passed(path, modeOf(entry));
    }
  }

  function passFolder(path: string): void {
    if (leftOut(path)) return;
    const entries = entriesOf(`${root}/${path}`) ?? [];
    if (kindOf(path) !== undefined) passed(path, 'other');
    if (entries.some(({ name }) => name === '.git')) passed(path, 'submodule');
    else pass(entries, `${path}/`);
  }
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw unreadable(error, folder);
  }
}

function modeOf(entry: Dirent): FileMode {
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'symlink' : 'other';
}
