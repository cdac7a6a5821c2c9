/** Files whose text may be written anew without breaking a signature or a digest. */
import { type Kind, kindOf } from '../schema/kinds.ts';

/** What nobody signed and nobody decided. Records, proposals, answers and minutes are bound by digests: they stay as they are. */
const FREE: ReadonlySet<Kind> = new Set(['backlog', 'waivers']);

/** True for a governed file, and for one that nothing binds. */
export function isRewritable(path: string): boolean {
  const kind = kindOf(path);
  return kind !== undefined && (kind.governed || FREE.has(kind.kind));
}
