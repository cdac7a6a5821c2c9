/** Writes files so that each is either the old one or the new one, whole, and a full or closed disk leaves nothing behind. */
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diskEn } from '../messages/en/disk.ts';
import { CirclesError } from '../model/errors.ts';
import { diskError, errorCode } from './disk-error.ts';
import { makeFolder } from './make-folder.ts';
import { pathInside } from './path-inside.ts';

/** What is to lie at each path, relative to the root with `/` between names; `null` takes the file away. */
export type PlannedFiles = ReadonlyMap<string, Uint8Array | null>;

/** Files that lie ready beside their places: the room on the disk is taken, nothing can be seen yet. */
export interface PreparedFiles {
  /** Moves every file for which `wanted` is true (all, when absent) into its place, and takes away what is to go. */
  place(wanted?: (path: string) => boolean): void;
  /** Takes back the preparation. */
  discard(): void;
}

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/** Writes all of `files` under `root`. Throws a `CirclesError` before anything is changed when the disk, its rights or a path stand against it. */
export function writeFiles(root: string, files: PlannedFiles): void {
  prepareFiles(root, files).place();
}

/**
 * Writes the content of every file beside its place and makes sure that it reached the disk.
 * Throws `disk-full`, `disk-read-only`, `disk-no-permission` or `path-unsafe`; then nothing is left behind.
 */
export function prepareFiles(root: string, files: PlannedFiles): PreparedFiles {
  const paths = [...files.keys()];
  const discard = (): void => discardPrepared(root, paths);
  let current = '';
  try {
    for (const [path, content] of files) {
      current = path;
      if (content === null) pathInside(root, path);
      else prepareOne(root, path, content);
    }
  } catch (error) {
    discard();
    throw diskError(error, current);
  }
  return {
    place: (wanted = () => true) => placeAll(root, new Map([...files].filter(([path]) => wanted(path)))),
    discard,
  };
}

/** Takes away what an interrupted `prepareFiles` left beside `paths`. */
export function discardPrepared(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    const place = wayTo(root, path);
    if (place === undefined) continue;
    rmSync(besideOf(place), { force: true });
    pruneFolders(root, path);
  }
}

function wayTo(root: string, path: string): string | undefined {
  try {
    return pathInside(root, path);
  } catch {
    return undefined;
  }
}

function besideOf(place: string): string {
  return join(dirname(place), `.${basename(place)}.circles-new`);
}

function prepareOne(root: string, path: string, content: Uint8Array): void {
  const place = pathInside(root, path);
  const old = lstatSync(place, { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) throw new CirclesError('path-unsafe', diskEn.unsafePath({ path }));
  makeFolder(dirname(place));
  const beside = besideOf(place);
  rmSync(beside, { force: true });
  writeDurably(beside, content, old?.mode);
}

/** Writes a new file and waits until the disk has it; `mode` is kept from the file that it will replace. */
function writeDurably(file: string, content: Uint8Array, mode: number | undefined): void {
  const descriptor = openSync(file, NEW_FILE, 0o666);
  try {
    for (let written = 0; written < content.length; ) written += writeSync(descriptor, content, written);
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function placeAll(root: string, files: PlannedFiles): void {
  for (const [path, content] of files) {
    try {
      const place = pathInside(root, path);
      if (content === null) rmSync(place, { force: true });
      else renameSync(besideOf(place), place);
    } catch (error) {
      throw diskError(error, path);
    }
    if (content === null) pruneFolders(root, path);
  }
  for (const folder of new Set([...files.keys()].map((path) => dirname(join(root, path))))) syncFolder(folder);
}

/** A rename reaches the disk with its folder. Windows cannot open folders and needs no such care. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY);
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) throw error;
  }
}

/** Removes the folders above `path` that hold nothing any more. */
function pruneFolders(root: string, path: string): void {
  const names = path.split('/').slice(0, -1);
  for (let depth = names.length; depth > 0; depth--) {
    try {
      rmdirSync(join(root, ...names.slice(0, depth)));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return;
    }
  }
}
