/** Makes a folder with the folders above it, and says in words what keeps it from being made. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskError } from './disk-error.ts';

/** Makes `folder` where it is missing; `mode` holds for the ones that are made. Throws `CirclesError` when the disk or its rights stand in the way. */
export function makeFolder(folder: string, mode = 0o777): void {
  try {
    // one by one: of several at once on a disk that can only be read, Node says that something is missing
    for (const missing of missingOn(folder)) mkdirSync(missing, { mode });
  } catch (error) {
    if (!existsSync(folder)) throw diskError(error, folder);
  }
}

/** The folders that are missing on the way to `folder`, the uppermost first. */
function missingOn(folder: string): readonly string[] {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? [] : [...missingOn(above), folder];
}
