/** RSA keys of 2048 bits and more, with SHA-2 only. Sources: RFC 4253 section 6.6; RFC 8332. */
import { type KeyObject, verify } from 'node:crypto';
import { type Check, importKey, type ReadKey } from './scheme.ts';
import { type KeyFault, type Refusal, refuse } from './verdict.ts';

const FEWEST_BITS = 2048;
/** OpenSSH and OpenSSL stop here too. */
const MOST_BITS = 16_384;
/** `ssh-keygen` writes 65537; older tools wrote small ones. Nothing needs more than four bytes. */
const LONGEST_EXPONENT = 4;
const SMALLEST_EXPONENT = 3;

const HASHES: ReadonlyMap<string, string> = new Map([
  ['rsa-sha2-256', 'sha256'],
  ['rsa-sha2-512', 'sha512'],
]);

/** Reads an `ssh-rsa` key; the name stands for the key alone, never for the SHA-1 signatures of the same name. */
export const readRsa: ReadKey = (_type, rest) => {
  const exponent = rest.natural();
  const modulus = rest.natural();
  if (!rest.done()) return refuse('key-malformed');
  const fault = numbersFault(exponent, modulus);
  if (fault !== undefined) return fault;
  const key = importKey({ kty: 'RSA', n: modulus.toString('base64url'), e: exponent.toString('base64url') });
  return key === undefined ? refuse('key-malformed') : checkOf(key, modulus.length);
};

function numbersFault(exponent: Buffer, modulus: Buffer): Refusal<KeyFault> | undefined {
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
  if (bits < FEWEST_BITS) return refuse('key-too-short', String(Math.max(bits, 0)));
  if (bits > MOST_BITS) return refuse('key-too-long', String(bits));
  if (exponent.length === 0 || exponent.length > LONGEST_EXPONENT) return refuse('key-weak');
  const value = exponent.readUIntBE(0, exponent.length);
  return value < SMALLEST_EXPONENT || isEven(exponent) || isEven(modulus) ? refuse('key-weak') : undefined;
}

function checkOf(key: KeyObject, size: number): Check {
  return ({ algorithm, rest }, data) => {
    if (algorithm === 'ssh-rsa') return 'sha1';
    const hash = HASHES.get(algorithm);
    if (hash === undefined) return 'algorithm-differs';
    const signature = rest.string();
    if (!rest.done() || signature.length !== size) return 'signature-malformed';
    return verify(hash, data, key, signature) ? undefined : 'signature-wrong';
  };
}

function isEven(number: Buffer): boolean {
  return ((number.at(-1) ?? 0) & 1) === 0;
}
