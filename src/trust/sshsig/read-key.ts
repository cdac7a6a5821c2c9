/** The bytes of a public key, read strictly into something that checks signatures, and remembered. */
import { readEcdsa } from './ecdsa.ts';
import { readEd25519, readSecurityKey } from './ed25519.ts';
import { readRsa } from './rsa.ts';
import type { Check, ReadKey } from './scheme.ts';
import { type KeyFault, type KeyType, type Refusal, refuse } from './verdict.ts';
import { wireReader } from './wire.ts';

/** A key ready to check signatures. */
export interface Verifier {
  readonly ok: true;
  /** Type and base64, one space, no comment. */
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

/** Every type there is a reader for. */
export const READABLE: readonly KeyType[] = Object.keys(READERS).filter(isKeyType);

/** Reading a key costs more than checking a signature with it; a few thousand fit in a megabyte or two. */
const REMEMBERED = 4096;
const known = new Map<string, Verifier>();

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

/** Whether keys of that name are taken. */
export function isKeyType(type: string): type is KeyType {
  return Object.hasOwn(READERS, type);
}

/** Says why keys of that name are not taken. */
export function refuseType(type: string): Refusal<KeyFault> {
  if (type === 'ssh-dss') return refuse('key-dsa');
  if (/-cert-v\d+@openssh\.com$/.test(type)) return refuse('key-certificate', type);
  return /^[a-z][a-z0-9@.-]*$/i.test(type) ? refuse('key-type-unknown', type) : refuse('key-malformed');
}
