/** Joins a path of the organisation to its folder and refuses every way that leads out of it. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { diskEn } from '../messages/en/disk.ts';
import { CirclesError } from '../model/errors.ts';

/** Every name under which some file system opens `.git`. */
const GIT_FOLDER = /^(?:\.git[. ]*|git~\d+)$/i;

/**
 * The absolute path of `path` (with `/` between names) under `root`.
 * Throws `path-unsafe` when a name is empty, `.`, `..`, `.git` or holds a back slash, a colon drive or NUL, or when a folder on the way
 * is a symbolic link or no folder. Folders that are not there yet are fine.
 */
export function pathInside(root: string, path: string): string {
  const names = path.split('/');
  if (!names.every(isPlainName)) throw unsafe(path);
  for (let depth = 1; depth < names.length; depth++) {
    const folder = lstatSync(join(root, ...names.slice(0, depth)), { throwIfNoEntry: false });
    if (folder === undefined) break;
    if (!folder.isDirectory()) throw unsafe(path);
  }
  return join(root, ...names);
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !GIT_FOLDER.test(name) && !/[\\:\0]/.test(name);
}

function unsafe(path: string): CirclesError {
  return new CirclesError('path-unsafe', diskEn.unsafePath({ path }));
}
