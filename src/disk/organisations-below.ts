/** Folders just below one, in which an organisation lies: where somebody who is one folder too high wants to be. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Their names, sorted; none where the folder can't be read. */
export function organisationsBelow(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
    return names.filter((name) => isFile(join(folder, name, 'circles.yaml'))).sort();
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
