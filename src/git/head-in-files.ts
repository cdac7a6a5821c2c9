/** Where the work tree stands, as git's own files say it in the usual case: without starting git, which every command would wait for. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepositoryPlace } from './find-repository.ts';
import { isObjectId, noObject } from './object-id.ts';

/** `HEAD` of a work tree on a branch. Names with anything that git does not take, or that could lead elsewhere, are left to git. */
const ON_BRANCH = /^ref: (refs\/heads\/(?!.*(?:\.\.|\/\.|\/\/))[^\p{Cc} ~^:?*[\\.]+(?:\.[^\p{Cc} ~^:?*[\\.]+)*)\n$/u;

/**
 * The branch that is checked out and the commit it holds, when both lie in a file of their own (gitrepository-layout(5)).
 * Undefined in every other case: before the first commit, at a past version, with packed or differently kept references.
 */
export function headInFiles(place: RepositoryPlace): { readonly commit: string; readonly branch: string } | undefined {
  const branch = ON_BRANCH.exec(textOf(join(place.gitDir, 'HEAD')) ?? '')?.[1];
  const id = branch === undefined ? undefined : textOf(join(place.commonDir, branch))?.replace(/\n$/, '');
  const isId = id !== undefined && isObjectId(id) && id.length === noObject(place.objectFormat).length;
  return branch !== undefined && isId ? { commit: id, branch } : undefined;
}

/** The text of a plain file; undefined when there is none. */
function textOf(file: string): string | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
