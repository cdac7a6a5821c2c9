/** Finds the organisation that a folder belongs to, and the repository around it, by walking up. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The nearest folder at or above `folder` that holds a circles.yaml; undefined when there is none. */
export function findOrganisation(folder: string): string | undefined {
  let here = folder;
  while (!isOrganisation(here)) {
    const above = dirname(here);
    if (above === here) return undefined;
    here = above;
  }
  return here;
}

/** Where the organisation in `root` lies in the repository around it, such as `group/`; empty at its top, and where there is none. */
export function folderInRepository(root: string): string {
  const names: string[] = [];
  let here = root;
  while (!existsSync(join(here, '.git'))) {
    const above = dirname(here);
    if (above === here) return '';
    names.unshift(`${basename(here)}/`);
    here = above;
  }
  return names.join('');
}

/** True where an organisation lies right in `folder`. */
export function isOrganisation(folder: string): boolean {
  return existsSync(join(folder, 'circles.yaml'));
}
