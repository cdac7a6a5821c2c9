/** Public keys: what `ssh-keygen` makes is read, and every key that must not be trusted is refused with its own code. */
import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { parsePublicKey, verifySignature } from '../../src/trust/sshsig/index.ts';
import { armorWith, mpint, newEd25519, STATEMENT, wire } from './made-signature.ts';
import { makeKey, publicLine, scratch } from './ssh-keygen.ts';

const P = 2n ** 255n - 19n;

/** The eight points of small order, without their sign bit. Source: libsodium, ge25519_has_small_order. */
const SMALL_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

test.each([
  ['ssh-ed25519', ['-t', 'ed25519']],
  ['ecdsa-sha2-nistp256', ['-t', 'ecdsa', '-b', '256']],
  ['ecdsa-sha2-nistp384', ['-t', 'ecdsa', '-b', '384']],
  ['ecdsa-sha2-nistp521', ['-t', 'ecdsa', '-b', '521']],
  ['ssh-rsa', ['-t', 'rsa', '-b', '2048']],
])('%s: key, type and fingerprint are those of ssh-keygen', (keyType, options) => {
  const folder = scratch();
  const key = makeKey(folder, 'ana', options);
  const line = publicLine(key);
  const fingerprint = execFileSync('ssh-keygen', ['-l', '-f', `${key}.pub`], { encoding: 'utf8' }).split(' ')[1];
  const text = line.split(' ').slice(0, 2).join(' ');
  expect(parsePublicKey(line)).toEqual({ ok: true, key: text, keyType, fingerprint });
  expect(parsePublicKey(`  ${text.replace(' ', '\t')}\r\n`)).toMatchObject({ key: text });
});

test('types that are not taken are named', () => {
  const folder = scratch();
  const authority = makeKey(folder, 'authority', ['-t', 'ed25519']);
  const key = makeKey(folder, 'ana', ['-t', 'ed25519']);
  execFileSync('ssh-keygen', ['-q', '-s', authority, '-I', 'ana', '-n', 'ana', `${key}.pub`]);
  expect(parsePublicKey(publicLine(`${key}-cert`))).toEqual({
    ok: false,
    reason: 'key-certificate',
    detail: 'ssh-ed25519-cert-v01@openssh.com',
  });
  const named = (type: string) => parsePublicKey(`${type} ${wire(type).toString('base64')} x`);
  expect(named('ssh-dss')).toEqual({ ok: false, reason: 'key-dsa' });
  for (const type of [
    'sk-ecdsa-sha2-nistp256@openssh.com',
    'ssh-ed448',
    'ssh-mldsa44-ed25519@openssh.com',
    '__proto__',
  ])
    expect(named(type)).toMatchObject({ ok: false, ...(type === '__proto__' ? {} : { detail: type }) });
  const shown = execFileSync('cat', [key], { encoding: 'utf8' });
  expect(parsePublicKey(shown)).toEqual({ ok: false, reason: 'key-private' });
});

test('lines that are not whole keys', () => {
  const { point } = newEd25519();
  const base64 = Buffer.concat([wire('ssh-ed25519'), wire(point)]).toString('base64');
  expect(parsePublicKey(`ssh-ed25519 ${base64}`).ok).toBe(true);
  for (const line of [
    '',
    'ssh-ed25519',
    'ssh-ed25519 ',
    `ssh-ed25519 ${base64.slice(0, -1)}`,
    `ssh-ed25519 ${base64}====`,
    `ssh-ed25519\n${base64}`,
    `ssh-ed25519 ${base64} x\nssh-ed25519 ${base64}`,
    `ecdsa-sha2-nistp256 ${base64}`,
    `ssh-ed25519 ${base64.replace(/.$/, '-')}`,
    `restrict,command="x" ssh-ed25519 ${base64}`,
  ])
    expect(parsePublicKey(line)).toEqual({ ok: false, reason: 'key-malformed' });
});

test.each(SMALL_ORDER.flatMap((hex) => [hex, withSign(hex)]))('small order: %s', (hex) => {
  expect(parseEd25519(Buffer.from(hex, 'hex'))).toEqual({ ok: false, reason: 'key-weak' });
});

test('the identity signs everything for OpenSSL, and nothing for us', () => {
  const point = Buffer.from(SMALL_ORDER[1] ?? '', 'hex');
  const forged = Buffer.concat([point, Buffer.alloc(32)]);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), point]);
  expect(verify(null, Buffer.from('x'), createPublicKey({ key: spki, format: 'der', type: 'spki' }), forged)).toBe(
    true,
  );
  const armor = armorWith({
    publicKey: Buffer.concat([wire('ssh-ed25519'), wire(point)]),
    make: () => Buffer.concat([wire('ssh-ed25519'), wire(forged)]),
  });
  expect(verifySignature({ ...STATEMENT, armor })).toEqual({ ok: false, reason: 'key-weak' });
});

test('second spellings of a point, numbers off the curve and other lengths', () => {
  for (const y of [P, P + 1n, P + 18n])
    expect(parseEd25519(littleEndian(y))).toMatchObject({ reason: 'key-malformed' });
  const faults = Array.from({ length: 60 }, (_, index) => parseEd25519(littleEndian(BigInt(index + 2))));
  const off = faults.filter((result) => !result.ok && result.reason === 'key-not-on-curve').length;
  expect(off).toBeGreaterThan(15);
  expect(faults.filter((result) => result.ok).length).toBe(60 - off);
  for (const length of [0, 31, 33]) expect(parseEd25519(Buffer.alloc(length, 9)).ok).toBe(false);
});

test('every real Ed25519 key is a point of the curve', () => {
  for (let round = 0; round < 100; round += 1) expect(parseEd25519(newEd25519().point).ok).toBe(true);
});

test('EC points: off the curve, compressed, unreduced, under another curve’s name', () => {
  const { x, y } = pointOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
  const uncompressed = Buffer.concat([Buffer.from([4]), x, y]);
  expect(parseP256(uncompressed).ok).toBe(true);
  expect(parseP256(flipLast(uncompressed))).toEqual({ ok: false, reason: 'key-not-on-curve' });
  expect(parseP256(Buffer.concat([Buffer.from([2]), x]))).toEqual({ ok: false, reason: 'key-malformed' });
  expect(parseP256(Buffer.concat([Buffer.from([6]), x, y]))).toEqual({ ok: false, reason: 'key-malformed' });
  expect(parseP256(Buffer.from([0]))).toEqual({ ok: false, reason: 'key-malformed' });
  expect(parseP256(Buffer.concat([Buffer.from([4]), Buffer.alloc(64)]))).toMatchObject({ ok: false });
  expect(parseP256(uncompressed, 'nistp384')).toEqual({ ok: false, reason: 'key-malformed' });
  expect(parseP256(Buffer.concat([uncompressed, Buffer.alloc(1)]))).toEqual({ ok: false, reason: 'key-malformed' });
  const larger = pointOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey);
  const p384 = Buffer.concat([Buffer.from([4]), larger.x, larger.y]);
  expect(parseP256(p384, 'nistp384')).toEqual({ ok: false, reason: 'key-malformed' });
  expect(parseP256(uncompressed, '__proto__')).toEqual({ ok: false, reason: 'key-malformed' });
  const [small, root] = smallPoint();
  expect(parseP256(Buffer.concat([Buffer.from([4]), bigEndian(small), bigEndian(root)])).ok).toBe(true);
  expect(parseP256(Buffer.concat([Buffer.from([4]), bigEndian(small + P256), bigEndian(root)])).ok).toBe(false);
});

test('RSA: length, exponent, parity and spelling', () => {
  const { n = '' } = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
  const modulus = BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`);
  const parse = (e: Buffer, m: Buffer) => line('ssh-rsa', Buffer.concat([e, m]));
  expect(parse(mpint(65537n), mpint(modulus)).ok).toBe(true);
  expect(parse(mpint(37n), mpint(modulus)).ok).toBe(true);
  for (const e of [0n, 1n, 2n, 65536n, 2n ** 32n + 1n, 2n ** 64n + 1n])
    expect(parse(mpint(e), mpint(modulus))).toEqual({ ok: false, reason: 'key-weak' });
  expect(parse(mpint(65537n), mpint(modulus - 1n))).toEqual({ ok: false, reason: 'key-weak' });
  const shorter = parse(mpint(65537n), mpint(modulus >> 1n));
  expect(shorter).toEqual({ ok: false, reason: 'key-too-short', detail: '2047' });
  const longer = parse(mpint(65537n), mpint((1n << 16384n) + 1n));
  expect(longer).toEqual({ ok: false, reason: 'key-too-long', detail: '16385' });
  expect(parse(mpint(65537n), mpint(0n))).toEqual({ ok: false, reason: 'key-too-short', detail: '0' });
  const spelled = wire(Buffer.concat([Buffer.alloc(2), Buffer.from(n, 'base64url')]));
  expect(parse(mpint(65537n), spelled)).toEqual({ ok: false, reason: 'key-malformed' });
  expect(parse(mpint(65537n), wire(Buffer.from(n, 'base64url')))).toEqual({ ok: false, reason: 'key-malformed' });
  const trailing = line('ssh-rsa', Buffer.concat([mpint(65537n), mpint(modulus), Buffer.alloc(1)]));
  expect(trailing).toEqual({ ok: false, reason: 'key-malformed' });
});

const P256 = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const P256_B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** The point of P-256 with the smallest x whose y exists: its x has a second spelling in 32 bytes. */
function smallPoint(): readonly [bigint, bigint] {
  for (let x = 1n; ; x += 1n) {
    const square = (x ** 3n - 3n * x + P256_B) % P256;
    const root = power(square, (P256 + 1n) / 4n);
    if ((root * root) % P256 === square) return [x, root];
  }
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) result = (result * result * (bit === '1' ? base : 1n)) % P256;
  return result;
}

function line(type: string, rest: Buffer) {
  return parsePublicKey(`${type} ${Buffer.concat([wire(type), rest]).toString('base64')}`);
}

function parseEd25519(point: Buffer) {
  return line('ssh-ed25519', wire(point));
}

function parseP256(point: Buffer, curve = 'nistp256') {
  return line('ecdsa-sha2-nistp256', Buffer.concat([wire(curve), wire(point)]));
}

function pointOf(key: ReturnType<typeof createPublicKey>): { readonly x: Buffer; readonly y: Buffer } {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
}

function bigEndian(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
}

function littleEndian(number: bigint): Buffer {
  return bigEndian(number).reverse();
}

function withSign(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  bytes[31] = (bytes[31] ?? 0) | 0x80;
  return bytes.toString('hex');
}

function flipLast(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}
