/** Looks whether the files on disk may be replaced without losing anything. */
import { lstatSync, readFileSync } from 'node:fs';
import { pathInside } from '../disk/path-inside.ts';
import { gitEn } from '../messages/en/git.ts';
import { CirclesError } from '../model/errors.ts';
import type { MovedFile } from './branch-journal.ts';
import type { RepositoryPlace } from './find-repository.ts';
import { objectIdOf } from './object-id.ts';

/** Throws `path-in-the-way` for the first file that holds neither what is recorded nor what is to be, and `path-unsafe`. */
export function requireFreePlaces(place: RepositoryPlace, files: readonly MovedFile[]): void {
  const taken = files.find((file) => file.inWorkTree && !isFree(place, file));
  if (taken !== undefined) throw new CirclesError('path-in-the-way', gitEn.recording.inTheWay({ path: taken.path }));
}

/** Whether nothing lies at the path, or a plain file with the bytes before or after the move. */
export function isFree(place: RepositoryPlace, file: MovedFile): boolean {
  const full = pathInside(place.root, file.path);
  const stats = lstatSync(full, { throwIfNoEntry: false });
  if (stats === undefined) return true;
  if (!stats.isFile()) return false;
  const id = objectIdOf(place.objectFormat, 'blob', readFileSync(full));
  return id === file.before?.id || id === file.after?.id;
}
