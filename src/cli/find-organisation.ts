/** Finds the organisation that a folder belongs to, by walking up. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder at or above `folder` that holds a circles.yaml; undefined when there is none. */
export function findOrganisation(folder: string): string | undefined {
  let here = folder;
  while (!existsSync(join(here, 'circles.yaml'))) {
    const above = dirname(here);
    if (above === here) return undefined;
    here = above;
  }
  return here;
}
