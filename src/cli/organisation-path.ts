/** A file as it was typed, seen from where one stands, as a path of the organisation. */
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** `file` relative to `root`, with `/` between names; as it was typed when it lies outside. */
export function organisationPath(root: string, cwd: string, file: string): string {
  const path = relative(root, resolve(realpathSync(cwd), file))
    .split(sep)
    .join('/');
  return path === '' || path.startsWith('../') ? file : path;
}
