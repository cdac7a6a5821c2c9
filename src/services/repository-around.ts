/** The repository that an organisation in a folder would be kept in, looked for before anything is made. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openRepository, type Repository } from '../git/repository.ts';
import { diskEn } from '../messages/en/disk.ts';
import { initEn } from '../messages/en/init.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { CirclesError } from '../model/errors.ts';

/**
 * The repository whose root is `folder`, which need not be there yet; undefined when there is none. Throws `CirclesError`
 * `inside-another` when the folder lies inside one, `not-at-top` when an organisation lies there already, and what opening throws.
 */
export async function repositoryAround(folder: string): Promise<Repository | undefined> {
  const missing: string[] = [];
  let here = folder;
  for (; !existsSync(here) && dirname(here) !== here; here = dirname(here)) missing.unshift(basename(here));
  if (!statSync(here).isDirectory()) throw new CirclesError('path-unsafe', diskEn.unsafePath({ path: folder }));
  const around = await openRepository(here).catch((error: unknown) => {
    if (error instanceof CirclesError && error.code === 'not-a-repository') return undefined;
    throw error;
  });
  if (around === undefined) return undefined;
  if (realpathSync(around.root) === join(realpathSync(here), ...missing)) return around;
  if (existsSync(join(folder, 'circles.yaml')))
    throw new CirclesError('not-at-top', workplaceEn.notAtTop({ folder, top: around.root }));
  throw new CirclesError('inside-another', initEn.insideAnother({ folder, root: around.root }));
}
