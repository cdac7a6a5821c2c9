/** The question most callers have: did this key sign these bytes for this purpose? */
import { bytesOf } from './armor.ts';
import { readEnvelope } from './envelope.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type PublicKey, parsePublicKey } from './public-key.ts';
import { readKey } from './read-key.ts';
import { type Fault, type KeyFault, type Refusal, refuse, type SignatureFault } from './verdict.ts';
import { type Valid, verifySignature } from './verify-signature.ts';

/** What a signature has to be to count. */
export interface Expected {
  /** The purpose, as `ssh-keygen -Y sign -n` was given it. */
  readonly namespace: string;
  /** The public key that must have signed: one line, as `parsePublicKey` reads it. */
  readonly key: string;
}

/** What a signature says of itself. Nothing in it has been proven. */
export interface Signature extends PublicKey {
  /** The purpose it names, in whatever characters its maker put there: escape it before it is shown. */
  readonly namespace: string;
  /** How the message was shortened before it was signed. */
  readonly hash: 'sha256' | 'sha512';
}

/**
 * Whether `signature`, the content of a `.sig` file, was made by exactly this key, over exactly these bytes, for exactly this
 * purpose. A key that is not taken is told as such before the signature is looked at. Never throws on content.
 */
export function verify(
  message: Uint8Array,
  signature: string | Uint8Array,
  expected: Expected,
): Valid | Refusal<Fault> {
  const key = parsePublicKey(expected.key);
  if (!key.ok) return key;
  const envelope = openArmor(signature);
  if (!envelope.ok) return envelope;
  const signer = fingerprintOf(envelope.publicKey);
  if (signer !== key.fingerprint) return refuse('signer-differs', signer);
  return verifySignature({ message, namespace: expected.namespace, armor: signature });
}

/** Takes the content of a `.sig` file apart: whose key it names, and for which purpose. It is not verified. Never throws on content. */
export function parseSignature(signature: string | Uint8Array): Signature | Refusal<SignatureFault | KeyFault> {
  const envelope = openArmor(signature);
  if (!envelope.ok) return envelope;
  const { publicKey, namespace, hash } = envelope;
  const read = readKey(publicKey);
  if (!read.ok) return read;
  const { key, keyType } = read;
  return { ok: true, key, keyType, fingerprint: fingerprintOf(publicKey), namespace: namespace.toString(), hash };
}

function openArmor(armor: string | Uint8Array) {
  const bytes = bytesOf(armor);
  return bytes === undefined ? refuse('armor-malformed') : readEnvelope(bytes);
}
