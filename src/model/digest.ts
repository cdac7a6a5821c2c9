/** SHA-256 of exact bytes: how records name each other and the files they wrote. */
import { hash } from 'node:crypto';
import type { Digest } from './decision-record.ts';

/** `sha256:` and the 64 lower-case hex digits of the SHA-256 of `bytes`. */
export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${hash('sha256', bytes, 'hex')}`;
}
