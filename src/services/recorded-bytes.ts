/** The bytes that were decided for a governed file, from where they lie in a tree. */
import type { FileTree } from '../load/file-tree.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';

/** In its own place, or in a copy beside a record; undefined where neither has them. */
export function recordedBytes(tree: FileTree, path: string, digest: Digest): Uint8Array | undefined {
  const copies = tree.list().flatMap((file) => (file.path.endsWith(`/adopted/${path}`) ? [file.path] : []));
  const found = [path, ...copies].map((one) => tree.read(one));
  return found.find((bytes) => bytes !== undefined && digestOf(bytes) === digest);
}
