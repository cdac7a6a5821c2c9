/** What can be wrong with a key or a signature: closed lists of codes, so that every one of them has its sentence. */

/** Key types that are taken. Hardware keys on NIST curves (`sk-ecdsa-…`), certificates and anything newer are refused by name. */
export type KeyType =
  | 'ssh-ed25519'
  | 'sk-ssh-ed25519@openssh.com'
  | 'ecdsa-sha2-nistp256'
  | 'ecdsa-sha2-nistp384'
  | 'ecdsa-sha2-nistp521'
  | 'ssh-rsa';

/** Why a public key is refused. */
export type KeyFault =
  /** Not one line `type base64`, or the bytes inside do not follow the format to the last one. */
  | 'key-malformed'
  /** The private half was given. */
  | 'key-private'
  | 'key-dsa'
  | 'key-certificate'
  /** Any other type; `detail` names it. */
  | 'key-type-unknown'
  /** RSA below 2048 bits; `detail` is the number of bits. */
  | 'key-too-short'
  /** RSA above 16384 bits; `detail` is the number of bits. */
  | 'key-too-long'
  /** The numbers are no point of the curve. */
  | 'key-not-on-curve'
  /** A point or number with which signatures can be made up without the private half. */
  | 'key-weak'
  /** A hardware key made for something other than SSH; `detail` names it. */
  | 'key-application';

/** Why a signature is refused, beyond the key inside it. */
export type SignatureFault =
  /** Not exactly the text that `ssh-keygen -Y sign` writes. */
  | 'armor-malformed'
  /** Cut off, too long, or not an SSH signature. */
  | 'signature-malformed'
  /** A later version of the format; `detail` is its number. */
  | 'version-unknown'
  /** Made for another purpose; `detail` names it. */
  | 'namespace-differs'
  | 'reserved-used'
  /** Neither SHA-256 nor SHA-512; `detail` names it. */
  | 'hash-unknown'
  /** `ssh-rsa`: RSA with SHA-1. */
  | 'sha1'
  /** The signature's algorithm is not one of the key's type; `detail` names it. */
  | 'algorithm-differs'
  /** A hardware key that was not touched. */
  | 'touch-missing'
  /** Well made, and not over these bytes by this key. */
  | 'signature-wrong';

/** Why `verify` says no: also because a good signature is another key's; `detail` is the fingerprint of that key. */
export type Fault = SignatureFault | KeyFault | 'signer-differs';

/** A refusal. `detail` is one printable ASCII word out of the signature or key, and is absent when that would not be printable. */
export interface Refusal<Reason extends string> {
  readonly ok: false;
  readonly reason: Reason;
  readonly detail?: string;
}

const PRINTABLE = /^[\x21-\x7e]{1,80}$/;

/** Makes a refusal; a detail that could harm a terminal is left out. */
export function refuse<Reason extends string>(reason: Reason, detail?: string): Refusal<Reason> {
  return detail !== undefined && PRINTABLE.test(detail) ? { ok: false, reason, detail } : { ok: false, reason };
}
