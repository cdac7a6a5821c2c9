/** Object ids of git, computed from exact bytes. */
import { createHash } from 'node:crypto';

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256';

/** The kinds of objects git keeps. */
export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Whether `text` is a full object id, which no option or revision expression can be. */
export function isObjectId(text: string): boolean {
  return FULL_ID.test(text);
}

/** The id under which git keeps `bytes` as an object of `type`. */
export function objectIdOf(format: ObjectFormat, type: ObjectType, bytes: Uint8Array): string {
  return createHash(format).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The id of nothing: what a branch holds before its first commit. */
export function noObject(format: ObjectFormat): string {
  return '0'.repeat(format === 'sha1' ? 40 : 64);
}
