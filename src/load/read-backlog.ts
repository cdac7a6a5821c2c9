/** Reads the topics that wait for a meeting of a circle. */
import type { BacklogItem } from '../model/backlog.ts';
import type { CircleId } from '../model/circle.ts';
import type { BacklogDocument } from '../schema/documents.generated.ts';
import { kindOf, pathOf } from '../schema/kinds.ts';
import type { FileTree } from './file-tree.ts';
import { readFile } from './read-entry.ts';

/** The topics in the circle's own order; none where there is no backlog; undefined where it can't be read, which the check tells. */
export function readBacklog(tree: Pick<FileTree, 'read'>, circle: CircleId): readonly BacklogItem[] | undefined {
  const path = pathOf('backlog', { circle });
  const bytes = tree.read(path);
  const parts = kindOf(path);
  if (bytes === undefined || parts === undefined) return [];
  const { value } = readFile(path, parts, { content: bytes });
  if (value === undefined) return undefined;
  return (value as unknown as BacklogDocument).items;
}
