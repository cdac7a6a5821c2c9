/** Public keys: reads them strictly, remembers them, and names them the way `ssh-keygen` does. */
import { hash } from 'node:crypto';
import { decodeBase64 } from './armor.ts';
import { readEcdsa } from './ecdsa.ts';
import { readEd25519, readSecurityKey } from './ed25519.ts';
import { readRsa } from './rsa.ts';
import type { Check, ReadKey } from './scheme.ts';
import { type KeyFault, type KeyType, type Refusal, refuse } from './verdict.ts';
import { wireReader } from './wire.ts';

/** A public key that passed every test. */
export interface PublicKey {
  readonly ok: true;
  /** `ssh-ed25519 AAAA…`: type and base64, one space, no comment. Equal texts are equal keys. */
  readonly key: string;
  readonly keyType: KeyType;
  /** `SHA256:` and 43 characters of base64, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

/** A key ready to check signatures. */
export interface Verifier {
  readonly ok: true;
  readonly key: string;
  readonly keyType: KeyType;
  readonly check: Check;
}

const READERS: Readonly<Record<KeyType, ReadKey>> = {
  'ssh-ed25519': readEd25519,
  'sk-ssh-ed25519@openssh.com': readSecurityKey,
  'ecdsa-sha2-nistp256': readEcdsa,
  'ecdsa-sha2-nistp384': readEcdsa,
  'ecdsa-sha2-nistp521': readEcdsa,
  'ssh-rsa': readRsa,
};

/** Every type that is taken. */
export const KEY_TYPES: readonly KeyType[] = Object.keys(READERS).filter(isKeyType);

/** Reading a key costs more than checking a signature with it; a few thousand fit in a megabyte or two. */
const REMEMBERED = 4096;
const known = new Map<string, Verifier>();

/**
 * Reads one line as it stands in a `.pub` file: type, base64, and a comment that is left out. Spaces around it are fine,
 * a second line is not.
 */
export function parsePublicKey(line: string): PublicKey | Refusal<KeyFault> {
  if (line.includes('PRIVATE KEY-----')) return refuse('key-private');
  const text = line.trim();
  if (/[\r\n]/.test(text)) return refuse('key-malformed');
  const [type = '', base64 = ''] = text.split(/[ \t]+/, 2);
  if (!isKeyType(type)) return refuseType(type);
  const blob = decodeBase64(base64);
  if (blob === undefined) return refuse('key-malformed');
  const key = readKey(blob);
  if (!key.ok) return key;
  if (key.keyType !== type) return refuse('key-malformed');
  const fingerprint = `SHA256:${hash('sha256', blob, 'base64').replace(/=+$/, '')}`;
  return { ok: true, key: key.key, keyType: type, fingerprint };
}

/** Reads the bytes behind a key's base64; each good key is read once. */
export function readKey(blob: Buffer): Verifier | Refusal<KeyFault> {
  const base64 = blob.toString('base64');
  const remembered = known.get(base64);
  if (remembered !== undefined) return remembered;
  const reader = wireReader(blob);
  const type = reader.text();
  if (!isKeyType(type)) return refuseType(type);
  const check = READERS[type](type, reader);
  if (typeof check !== 'function') return check;
  const key: Verifier = { ok: true, key: `${type} ${base64}`, keyType: type, check };
  if (known.size >= REMEMBERED) known.clear();
  known.set(base64, key);
  return key;
}

function isKeyType(type: string): type is KeyType {
  return Object.hasOwn(READERS, type);
}

function refuseType(type: string): Refusal<KeyFault> {
  if (type === 'ssh-dss') return refuse('key-dsa');
  if (/-cert-v\d+@openssh\.com$/.test(type)) return refuse('key-certificate', type);
  return /^[a-z][a-z0-9@.-]*$/i.test(type) ? refuse('key-type-unknown', type) : refuse('key-malformed');
}
