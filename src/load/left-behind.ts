/** What editors and computers leave beside files without being asked. */
import type { TreeFile } from './file-tree.ts';

// `.DS_Store`, `._ana.yaml`, `.cook.yaml.swp`, `.#cook.yaml`, `.gitkeep`, `.~lock.cook.yaml#`; `cook.yaml~`, `#cook.yaml#`; Windows.
const LEFT = /(?:^|\/)\.|[~#]$|(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i;

/** True for what nobody put there: it is read by nothing, and nobody is told of it. Some editors mark an open file by a link; a whole project is never left behind. */
export function isLeftBehind({ path, mode }: TreeFile): boolean {
  return mode !== 'submodule' && mode !== 'other' && LEFT.test(path);
}
