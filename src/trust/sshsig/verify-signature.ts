/** Checks SSH signatures as `ssh-keygen -Y sign` makes them, more strictly than `ssh-keygen -Y verify` does. */
import { hash } from 'node:crypto';
import { bytesOf } from './armor.ts';
import { decodeBase64 } from './base64.ts';
import { type HashName, readEnvelope, signedBytes } from './envelope.ts';
import { readKey } from './read-key.ts';
import { type KeyFault, type KeyType, type Refusal, refuse, type SignatureFault } from './verdict.ts';
import { wireReader } from './wire.ts';

/** The signature is true: this key made it over exactly these bytes for exactly this purpose. Whose key it is, is not said. */
export interface Valid {
  readonly ok: true;
  /** `ssh-ed25519 AAAA…` without a comment. */
  readonly key: string;
  readonly keyType: KeyType;
}

/** The outcome of checking a signature. */
export type Verdict = Valid | Refusal<SignatureFault | KeyFault>;

/** What is said to be signed, and for which purpose. */
export interface Statement {
  readonly message: Uint8Array;
  /** The purpose, as `ssh-keygen -Y sign -n` was given it. */
  readonly namespace: string;
}

/** Checks the content of a `.sig` file. Never throws, whatever it is given. */
export function verifySignature({ armor, ...statement }: Statement & { readonly armor: string | Uint8Array }): Verdict {
  return verifierOf(statement)(armor);
}

/** Checks several `.sig` files over the same message, which is hashed only once: it must not be altered in between. */
export function verifierOf(statement: Statement): (armor: string | Uint8Array) => Verdict {
  const asked = askedOf(statement);
  return (armor) => {
    const bytes = bytesOf(armor);
    return bytes === undefined ? refuse('armor-malformed') : verifyBytes(bytes, asked);
  };
}

/** Checks a signature that is one line of base64, without the frame of a `.sig` file. Never throws. */
export function verifyBlob({ blob, ...statement }: Statement & { readonly blob: string }): Verdict {
  const bytes = decodeBase64(blob);
  return bytes === undefined ? refuse('signature-malformed') : verifyBytes(bytes, askedOf(statement));
}

/** A statement made ready. */
interface Asked {
  readonly namespace: Buffer;
  readonly digestBy: (name: HashName) => Buffer;
}

function askedOf({ message, namespace }: Statement): Asked {
  const digests = new Map<HashName, Buffer>();
  const digestBy = (name: HashName) => {
    const digest = digests.get(name) ?? hash(name, message, 'buffer');
    digests.set(name, digest);
    return digest;
  };
  return { namespace: Buffer.from(namespace), digestBy };
}

function verifyBytes(bytes: Buffer, { namespace, digestBy }: Asked): Verdict {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope;
  if (!envelope.namespace.equals(namespace)) {
    return refuse('namespace-differs', envelope.namespace.toString('latin1'));
  }
  const key = readKey(envelope.publicKey);
  if (!key.ok) return key;
  const rest = wireReader(envelope.signature);
  const algorithm = rest.text();
  const digest = digestBy(envelope.hash);
  const fault = key.check({ algorithm, rest }, signedBytes(envelope, digest));
  if (fault === undefined) return { ok: true, key: key.key, keyType: key.keyType };
  return fault === 'algorithm-differs' ? refuse(fault, algorithm) : refuse(fault);
}
