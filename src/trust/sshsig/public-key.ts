/** Public keys as people hand them on: one line, read strictly, and named the way `ssh-keygen` names them. */
import { decodeBase64 } from './base64.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isKeyType, READABLE, readKey, refuseType } from './read-key.ts';
import { type KeyFault, type KeyType, type Refusal, refuse } from './verdict.ts';

/** A public key that passed every test. */
export interface PublicKey {
  readonly ok: true;
  /** `ssh-ed25519 AAAA…`: type and base64, one space, no comment. Equal texts are equal keys. */
  readonly key: string;
  readonly keyType: KeyType;
  /** `SHA256:` and 43 characters of base64, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

/** Every type that is taken. */
export const KEY_TYPES: readonly KeyType[] = READABLE;

/** A key of the most bits there may be has less than a fifth of it, and the rest is comment. */
const LONGEST = 16_384;

/**
 * Reads one line as it stands in a `.pub` file: type, base64, and a comment that is left out. Spaces around it and one line
 * end are fine; a second line is not, nor are options in front as `authorized_keys` has them. Never throws.
 */
export function parsePublicKey(line: string): PublicKey | Refusal<KeyFault> {
  if (line.includes('PRIVATE KEY-----')) return refuse('key-private');
  const text = line.trim();
  if (text.length > LONGEST || /[\r\n]/.test(text)) return refuse('key-malformed');
  const [type = '', base64 = ''] = text.split(/[ \t]+/, 2);
  if (!isKeyType(type)) return refuseType(type);
  const blob = decodeBase64(base64);
  if (blob === undefined) return refuse('key-malformed');
  const key = readKey(blob);
  if (!key.ok) return key;
  if (key.keyType !== type) return refuse('key-malformed');
  return { ok: true, key: key.key, keyType: type, fingerprint: fingerprintOf(blob) };
}
