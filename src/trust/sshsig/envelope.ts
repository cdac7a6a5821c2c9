/** What a signature carries around the bare signature: whose key, for which purpose, over which kind of hash. */
import { type Refusal, refuse, type SignatureFault } from './verdict.ts';
import { wireReader, wireString } from './wire.ts';

const MAGIC = Buffer.from('SSHSIG', 'latin1');
const VERSION = 1;
const NOTHING_RESERVED = wireString(Buffer.alloc(0));

/** The hashes the format knows. */
export type HashName = 'sha256' | 'sha512';

/** The parts of a signature. Source: PROTOCOL.sshsig of OpenSSH, section 2. */
export interface Envelope {
  readonly ok: true;
  readonly publicKey: Buffer;
  readonly namespace: Buffer;
  readonly hash: HashName;
  /** Algorithm and bare signature, still in the wire format. */
  readonly signature: Buffer;
}

/** Takes a signature apart. It says nothing yet about whether the signature is true. */
export function readEnvelope(blob: Buffer): Envelope | Refusal<SignatureFault> {
  const reader = wireReader(blob);
  if (!reader.bytes(MAGIC.length).equals(MAGIC)) return refuse('signature-malformed');
  const version = reader.uint32();
  const publicKey = reader.string();
  const namespace = reader.string();
  const reserved = reader.string();
  const hash = reader.text();
  const signature = reader.string();
  if (version !== VERSION && version !== 0) return refuse('version-unknown', String(version));
  if (version === 0 || !reader.done() || namespace.length === 0) return refuse('signature-malformed');
  if (reserved.length > 0) return refuse('reserved-used');
  if (hash !== 'sha256' && hash !== 'sha512') return refuse('hash-unknown', hash);
  return { ok: true, publicKey, namespace, hash, signature };
}

/** The bytes the key signs: never the message itself, but its hash under the purpose it was signed for. */
export function signedBytes(envelope: Envelope, digest: Buffer): Buffer {
  return Buffer.concat([
    MAGIC,
    wireString(envelope.namespace),
    NOTHING_RESERVED,
    wireString(Buffer.from(envelope.hash, 'latin1')),
    wireString(digest),
  ]);
}
