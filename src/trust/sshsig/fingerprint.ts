/** The short form by which two people compare a key, as `ssh-keygen -l` shows it. */
import { hash } from 'node:crypto';
import { decodeBase64 } from './base64.ts';

/** `SHA256:` and 43 characters of the bytes behind a key's base64. */
export function fingerprintOf(blob: Uint8Array): string {
  return `SHA256:${hash('sha256', blob, 'base64').replace(/=+$/, '')}`;
}

/**
 * `SHA256:…` of a public key line, also of a key that {@link parsePublicKey} would not take, so that it can be named;
 * undefined where the second word is not base64.
 */
export function fingerprint(line: string): string | undefined {
  const [, base64 = ''] = line.trim().split(/[ \t]+/, 2);
  const blob = decodeBase64(base64);
  return blob === undefined ? undefined : fingerprintOf(blob);
}
