/** SHA-256 of exact bytes: how records name each other and the files they wrote. */
import { createHash } from 'node:crypto';
import type { Digest } from './decision-record.ts';

/** `sha256:` and the 64 lower-case hex digits of the SHA-256 of `bytes`. */
export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
