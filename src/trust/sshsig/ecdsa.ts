/** ECDSA keys on the three NIST curves. Source: RFC 5656 section 3.1. */
import { type KeyObject, verify } from 'node:crypto';
import { type Check, importKey, type ReadKey } from './scheme.ts';
import { refuse } from './verdict.ts';
import { wireReader } from './wire.ts';

interface Curve {
  readonly jwk: string;
  /** Bytes of one coordinate, and of each half of a signature. */
  readonly size: number;
  readonly hash: string;
}

const CURVES: ReadonlyMap<string, Curve> = new Map([
  ['nistp256', { jwk: 'P-256', size: 32, hash: 'sha256' }],
  ['nistp384', { jwk: 'P-384', size: 48, hash: 'sha384' }],
  ['nistp521', { jwk: 'P-521', size: 66, hash: 'sha512' }],
]);
const UNCOMPRESSED = 0x04;

/** Reads an `ecdsa-sha2-…` key; OpenSSL refuses points that are not on the curve. */
export const readEcdsa: ReadKey = (type, rest) => {
  const name = rest.text();
  const point = rest.string();
  const curve = type === `ecdsa-sha2-${name}` ? CURVES.get(name) : undefined;
  if (!rest.done() || curve === undefined) return refuse('key-malformed');
  if (point[0] !== UNCOMPRESSED || point.length !== 1 + 2 * curve.size) return refuse('key-malformed');
  const x = point.toString('base64url', 1, 1 + curve.size);
  const y = point.toString('base64url', 1 + curve.size);
  const key = importKey({ kty: 'EC', crv: curve.jwk, x, y });
  return key === undefined ? refuse('key-not-on-curve') : checkOf({ type, curve, key });
};

function checkOf(own: { readonly type: string; readonly curve: Curve; readonly key: KeyObject }): Check {
  const { type, curve, key } = own;
  return ({ algorithm, rest }, data) => {
    if (algorithm !== type) return 'algorithm-differs';
    const halves = wireReader(rest.string());
    const r = halves.natural();
    const s = halves.natural();
    const whole = rest.done() && halves.done() && r.length <= curve.size && s.length <= curve.size;
    if (!whole) return 'signature-malformed';
    const signature = Buffer.alloc(2 * curve.size);
    r.copy(signature, curve.size - r.length);
    s.copy(signature, 2 * curve.size - s.length);
    return verify(curve.hash, data, { key, dsaEncoding: 'ieee-p1363' }, signature) ? undefined : 'signature-wrong';
  };
}
