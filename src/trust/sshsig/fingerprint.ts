/** The short form by which two people compare a key, as `ssh-keygen -l` shows it. */
import { createHash } from 'node:crypto';

/** `ed25519 SHA256:…` of a public key line; the line itself when it is none. */
export function fingerprint(key: string): string {
  const [type = '', blob] = key.split(' ');
  if (blob === undefined) return key;
  const digest = createHash('sha256').update(Buffer.from(blob, 'base64')).digest('base64').replace(/=+$/, '');
  return `${type.replace(/^ssh-/, '')} SHA256:${digest}`;
}
