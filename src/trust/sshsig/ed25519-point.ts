/** Which 32 bytes are an Ed25519 public key that means something: OpenSSL and `ssh-keygen` take keys anybody can sign for. */
import type { KeyFault } from './verdict.ts';

const P = 2n ** 255n - 19n;
/** The curve is -x² + y² = 1 + D x² y². Source: RFC 8032 section 5.1. */
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const SIGN = 1n << 255n;

/**
 * Refuses points of small order (signatures for them need no private half), second spellings of a point, and numbers that
 * are no point of the curve; undefined for a good key. `point` has 32 bytes.
 */
export function pointFault(point: Buffer): KeyFault | undefined {
  const encoded = BigInt(`0x${Buffer.from(point).reverse().toString('hex')}`);
  const y = encoded >= SIGN ? encoded - SIGN : encoded;
  if (y >= P) return 'key-malformed';
  const square = (y * y) % P;
  if (isSmallOrder(square)) return 'key-weak';
  return isSquare((square - 1n) * (D * square + 1n)) ? undefined : 'key-not-on-curve';
}

/**
 * From y² alone: order 1 and 2 have x = 0, so y² = 1; order 4 has y = 0; a point of order 8 doubles to one of order 4, so
 * x² = -y², which the curve turns into D y⁴ + 2 y² = 1.
 */
function isSmallOrder(square: bigint): boolean {
  return square === 1n || square === 0n || (D * square * square + 2n * square) % P === 1n;
}

/** Euler's criterion; x² = (y² - 1) / (D y² + 1) has a root exactly where the product of both has one. */
function isSquare(value: bigint): boolean {
  const base = ((value % P) + P) % P;
  let result = 1n;
  for (const bit of ((P - 1n) / 2n).toString(2)) {
    result = (result * result) % P;
    if (bit === '1') result = (result * base) % P;
  }
  return result === 1n;
}
