/** What every type of key has to offer: reading itself, and checking a signature that claims to be its own. */
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { KeyFault, KeyType, Refusal, SignatureFault } from './verdict.ts';
import type { WireReader } from './wire.ts';

/** A bare signature with the algorithm it names; `rest` stands right behind that name. */
export interface BareSignature {
  readonly algorithm: string;
  readonly rest: WireReader;
}

/** Checks a bare signature over `data`; undefined when it is true. Reads `rest` to its end. */
export type Check = (signature: BareSignature, data: Buffer) => SignatureFault | undefined;

/** Reads what follows the type's name in a public key, to its end. */
export type ReadKey = (type: KeyType, rest: WireReader) => Check | Refusal<KeyFault>;

/** The key as node:crypto holds it; undefined where OpenSSL refuses the numbers, such as a point off the curve. */
export function importKey(jwk: JsonWebKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return undefined;
  }
}
