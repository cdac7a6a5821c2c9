/** A folder on disk as a tree of files. */
import type { FileTree, Sweep, TreeFile } from '../load/file-tree.ts';
import { compareText } from '../model/finding.ts';
import { pathInside } from './path-inside.ts';
import { readBytes, readInto } from './read-bytes.ts';
import { holdsCopies, type Way, walk } from './walk.ts';

// Nearly every file fits. Asking for the size of each and making room for it takes half as long again as reading into the same place.
const ROOM = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * The files under `root`, without `.git` and `node_modules`; symbolic links are listed and never followed, a folder that is a git
 * repository of its own is one `submodule`. An executable file is listed as `file`: telling them apart would cost a look at each one.
 * A folder in the place of a file that the tool reads is listed too. Bytes are read when asked for and kept; there are none of a
 * file that has gone meanwhile or is larger than 128 MiB. Throws `folder-missing` when there is no such folder.
 */
export function diskTree(root: string): FileTree {
  const { list, isFile } = filesUnder({ root });
  const kept = new Map<string, Uint8Array | undefined>();
  const read = (path: string): Uint8Array | undefined => {
    if (!isFile(path)) return undefined;
    if (!kept.has(path)) kept.set(path, readBytes(`${root}/${path}`));
    return kept.get(path);
  };
  return { list: () => list, read };
}

/** The bytes of one file under `root`; undefined when no plain file lies there. Throws `path-unsafe` as `pathInside`. */
export function readInside(root: string, path: string): Uint8Array | undefined {
  return readBytes(pathInside(root, path));
}

/**
 * Like {@link diskTree}, for a command that only looks and reads each file once: nothing is kept, so that a large organisation needs
 * little memory, and the copies of what was adopted are not looked for.
 */
export function passingTree(root: string): FileTree {
  const found = filesUnder({ root, leftOut: holdsCopies });
  const sweep: Sweep = (look) => {
    for (const file of found.list) look(file, (path) => glanceAt(`${root}/${path}`));
  };
  return { ...passing(root, () => found), sweep };
}

/** A tree of what was found under `root` without the copies, of which nothing is kept. */
export function passing(root: string, found: () => Found): FileTree {
  return {
    list: () => found().list,
    read: (path) => (found().isFile(path) ? readBytes(`${root}/${path}`) : undefined),
    whole: () => diskTree(root),
  };
}

/** What lies under a folder. */
export interface Found {
  /** Sorted by code unit. */
  readonly list: readonly TreeFile[];
  /** Which of it are plain files: few commands ask. */
  readonly isFile: (path: string) => boolean;
}

/** Walks; throws as {@link diskTree}. */
export function filesUnder(way: Way): Found {
  const list: TreeFile[] = [];
  walk(way, (path, mode) => list.push({ path, mode }));
  return foundIn(list);
}

/** `list` is sorted in place. */
export function foundIn(list: TreeFile[]): Found {
  let files: ReadonlySet<string> | undefined;
  return {
    list: list.sort((a, b) => compareText(a.path, b.path)),
    isFile: (path) => {
      files ??= new Set(list.flatMap((file) => (file.mode === 'file' ? file.path : [])));
      return files.has(path);
    },
  };
}

/** The bytes of a file, which are overwritten by the next call; undefined where no plain file lies. */
export function glanceAt(file: string): Uint8Array | undefined {
  const length = readInto(file, ROOM, 0);
  if (length === undefined) return undefined;
  return length === ROOM.length ? readBytes(file) : ROOM.subarray(0, length);
}
