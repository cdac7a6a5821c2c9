/** A folder on disk as a tree of files. */
import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import type { FileMode, FileTree, TreeFile } from '../load/file-tree.ts';
import { diskEn } from '../messages/en/disk.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import { kindOf } from '../schema/kinds.ts';
import { errorCode } from './disk-error.ts';
import { pathInside } from './path-inside.ts';

const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);
// Without waiting, in case somebody puts a pipe in the place of a file that was listed.
const READ_NO_LINK = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The most bytes that are read at all; no forge takes a larger file. */
const LARGEST = 128 * 1024 ** 2;

// Nearly every file fits. Asking for the size of each and making room for it takes half as long again as reading into the same place.
const ROOM = Buffer.allocUnsafeSlow(64 * 1024);

// A disk gives whole pieces of so many bytes: what ends a read before the end of a file ends it between two of them. So most files
// need not be asked whether there is more.
const PIECE = 512;

/**
 * The files under `root`, without `.git` and `node_modules`; symbolic links are listed and never followed, a folder that is a git
 * repository of its own is one `submodule`. An executable file is listed as `file`: telling them apart would cost a look at each one.
 * A folder in the place of a file that the tool reads is listed too. Bytes are read when asked for and kept; there are none of a
 * file that has gone meanwhile or is larger than 128 MiB. Throws `folder-missing` when there is no such folder.
 */
export function diskTree(root: string): FileTree {
  const { list, readable } = filesUnder(root);
  const kept = new Map<string, Uint8Array | undefined>();
  const read = (path: string): Uint8Array | undefined => {
    if (!readable.has(path)) return undefined;
    if (!kept.has(path)) kept.set(path, readBytes(`${root}/${path}`));
    return kept.get(path);
  };
  return { list: () => list, read };
}

/** The bytes of one file under `root`; undefined when no plain file lies there. Throws `path-unsafe` as `pathInside`. */
export function readInside(root: string, path: string): Uint8Array | undefined {
  return readBytes(pathInside(root, path));
}

// Each decision has a copy of every file that it wrote, in folders as deep as the original: two thirds of all folders of an organisation.
const COPIES = /^circles\/[^/]+\/decisions\/[^/]+\/adopted$/;

/**
 * Like {@link diskTree}, for a command that only looks and reads each file once: nothing is kept, so that a large organisation needs
 * little memory, and the copies of what was adopted are not looked for.
 */
export function passingTree(root: string): FileTree {
  const { list, readable } = filesUnder(root, (folder) => folder.endsWith('/adopted') && COPIES.test(folder));
  const glance = (path: string) => (readable.has(path) ? glanceAt(`${root}/${path}`) : undefined);
  const read = (path: string) => {
    const bytes = glance(path);
    return bytes === undefined ? undefined : new Uint8Array(bytes);
  };
  return { list: () => list, read, glance, whole: () => diskTree(root) };
}

interface Found {
  readonly list: readonly TreeFile[];
  readonly readable: ReadonlySet<string>;
}

function filesUnder(root: string, isLeftOut: (folder: string) => boolean = () => false): Found {
  const list = walk(root, isLeftOut);
  const readable = new Set<string>();
  for (const { path, mode } of list) if (mode === 'file') readable.add(path);
  return { list, readable };
}

function walk(root: string, isLeftOut: (folder: string) => boolean): readonly TreeFile[] {
  const top = entriesOf(root);
  if (top === undefined) throw new CirclesError('folder-missing', diskEn.noFolder({ folder: root }));
  const found: TreeFile[] = [];
  addEntries(top, '');
  return found.sort((a, b) => compareText(a.path, b.path));

  function addEntries(entries: readonly Dirent[], prefix: string): void {
    for (const entry of entries) {
      if (SKIPPED.has(entry.name.toLowerCase())) continue;
      const path = prefix + entry.name;
      if (entry.isDirectory()) addFolder(path);
      else found.push({ path, mode: modeOf(entry) });
    }
  }

  function addFolder(path: string): void {
    if (isLeftOut(path)) return;
    const entries = entriesOf(`${root}/${path}`) ?? [];
    if (kindOf(path) !== undefined) found.push({ path, mode: 'other' });
    if (entries.some((entry) => entry.name === '.git')) found.push({ path, mode: 'submodule' });
    else addEntries(entries, `${path}/`);
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

function readBytes(file: string): Uint8Array | undefined {
  return opened(file, (descriptor) => (fstatSync(descriptor).size > LARGEST ? undefined : readFileSync(descriptor)));
}

/** Like {@link readBytes}; they are overwritten by the next call. */
function glanceAt(file: string): Uint8Array | undefined {
  const bytes = opened(file, intoRoom);
  return bytes?.length === ROOM.length ? readBytes(file) : bytes;
}

function intoRoom(descriptor: number): Uint8Array {
  let length = 0;
  let more = 0;
  do {
    more = readSync(descriptor, ROOM, length, ROOM.length - length, null);
    length += more;
  } while (more > 0 && length % PIECE === 0 && length < ROOM.length);
  return ROOM.subarray(0, length);
}

function opened<Taken>(file: string, take: (descriptor: number) => Taken): Taken | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, READ_NO_LINK);
    return take(descriptor);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ELOOP') return undefined;
    throw unreadable(error, file);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function unreadable(error: unknown, path: string): unknown {
  const refused = ['EACCES', 'EPERM'].includes(errorCode(error) ?? '');
  return refused ? new CirclesError('disk-no-permission', diskEn.unreadable({ path }), error) : error;
}
