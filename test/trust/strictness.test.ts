/** Everything in a signature that must be refused is refused, with its own code; beside each, the same without the fault passes. */
import { constants, createSign, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { armorOf, blobOf, verifyBlob, verifySignature } from '../../src/trust/sshsig/index.ts';
import {
  armorWith,
  blobWith,
  ed25519Parts,
  mpint,
  type Parts,
  STATEMENT,
  securityKeyParts,
  wire,
} from './made-signature.ts';
import { holds } from './ssh-keygen.ts';

const verdictOf = (parts: Parts) => verifySignature({ ...STATEMENT, armor: armorWith(parts) });
const ORDINARY = ed25519Parts();
const ARMOR = armorWith(ORDINARY);
const BLOB = blobWith(ORDINARY);

test('the signature that the cases below distort is a good one', () => {
  expect(verdictOf(ORDINARY)).toMatchObject({ ok: true, keyType: 'ssh-ed25519' });
});

test.each<[string, Partial<Parts>, object]>([
  ['another magic word', { magic: 'SSHSIX' }, { reason: 'signature-malformed' }],
  ['version 0', { version: 0 }, { reason: 'signature-malformed' }],
  ['a later version', { version: 2 }, { reason: 'version-unknown', detail: '2' }],
  ['another namespace', { namespace: 'git' }, { reason: 'namespace-differs', detail: 'git' }],
  ['a longer namespace', { namespace: 'decision@circles\0' }, { reason: 'namespace-differs' }],
  ['no namespace', { namespace: '' }, { reason: 'signature-malformed' }],
  ['something reserved', { reserved: 'x' }, { reason: 'reserved-used' }],
  ['SHA-1 of the message', { hash: 'sha1' }, { reason: 'hash-unknown', detail: 'sha1' }],
  ['no hash', { hash: '' }, { reason: 'hash-unknown' }],
  ['bytes behind the end', { after: Buffer.from([0]) }, { reason: 'signature-malformed' }],
  ['another message', { message: Buffer.from('hello') }, { reason: 'signature-wrong' }],
  [
    'bytes behind the bare signature',
    { make: (signed) => Buffer.concat([ORDINARY.make(signed), Buffer.from([0])]) },
    { reason: 'signature-malformed' },
  ],
  ['nothing signed', { make: () => Buffer.alloc(0) }, { reason: 'algorithm-differs' }],
  [
    'a short bare signature',
    { make: () => Buffer.concat([wire('ssh-ed25519'), wire(Buffer.alloc(63))]) },
    { reason: 'signature-malformed' },
  ],
  [
    'another type’s algorithm',
    { make: (signed) => Buffer.concat([wire('ssh-ed448'), ORDINARY.make(signed).subarray(15)]) },
    { reason: 'algorithm-differs', detail: 'ssh-ed448' },
  ],
  [
    'a multiple of the group’s order added to S',
    { make: (signed) => addOrder(ORDINARY.make(signed)) },
    { reason: 'signature-wrong' },
  ],
])('refused: %s', (_name, fault, expected) => {
  expect(verdictOf({ ...ORDINARY, ...fault })).toEqual({ ok: false, ...expected });
});

test.each([
  ['a carriage return', ARMOR.replaceAll('\n', '\r\n')],
  ['an empty line in front', `\n${ARMOR}`],
  ['an empty line behind', `${ARMOR}\n`],
  ['a word behind', `${ARMOR}x`],
  ['other columns', ARMOR.replace(/^(.{60})(.{10})\n/m, '$1\n$2')],
  ['a space in the base64', ARMOR.replace('U1NI', 'U1N I')],
  ['one long line', ARMOR.replace(/(\S)\n(?=[A-Za-z0-9+/=])/g, '$1')],
  ['URL base64', ARMOR.replaceAll('+', '-').replaceAll('/', '_')],
  ['nothing inside', armorOf('')],
  ['nothing', ''],
  ['two signatures', ARMOR + ARMOR],
  ['a byte that is not ASCII', ARMOR.replace('U1NI', 'Ũ1NI')],
  ['far too much', armorOf('A'.repeat(100_000))],
])('refused armour: %s', (_name, armor) => {
  expect(armor).not.toBe(ARMOR);
  expect(verifySignature({ ...STATEMENT, armor })).toEqual({ ok: false, reason: 'armor-malformed' });
  expect(verifySignature({ ...STATEMENT, armor: Buffer.from(armor) })).toEqual({
    ok: false,
    reason: 'armor-malformed',
  });
});

test('only the last line feed may be missing, and bytes are as good as text', () => {
  expect(verifySignature({ ...STATEMENT, armor: ARMOR.slice(0, -1) }).ok).toBe(true);
  expect(verifySignature({ ...STATEMENT, armor: Buffer.from(ARMOR) }).ok).toBe(true);
  expect(blobOf(ARMOR)).toBe(BLOB.toString('base64'));
});

test('base64 with stray bits at its end is refused', () => {
  const blob = blobWith({ ...ORDINARY, namespace: 'a@b' });
  const text = blob.toString('base64');
  const stray = text.replace(/[A-Za-z0-9+/](?==+$)/, (last) => String.fromCharCode(last.charCodeAt(0) + 1));
  expect(Buffer.from(stray, 'base64').equals(blob)).toBe(true);
  expect(verifyBlob({ message: STATEMENT.message, namespace: 'a@b', blob: text }).ok).toBe(true);
  expect(verifyBlob({ message: STATEMENT.message, namespace: 'a@b', blob: stray })).toMatchObject({ ok: false });
});

test('a namespace that could harm a terminal is not repeated', () => {
  expect(verdictOf({ ...ORDINARY, namespace: 'a\u001b[31m' })).toEqual({ ok: false, reason: 'namespace-differs' });
});

test('hardware keys: touched is taken, by ssh-keygen too; untouched and other applications are refused', async () => {
  const touched = securityKeyParts(0x01);
  expect(verdictOf(touched)).toMatchObject({ ok: true, keyType: 'sk-ssh-ed25519@openssh.com' });
  expect(holds({ ...STATEMENT, armor: armorWith(touched) })).toBe(true);
  expect(verdictOf(securityKeyParts(0x05)).ok).toBe(true);
  expect(verdictOf(securityKeyParts(0x00))).toEqual({ ok: false, reason: 'touch-missing' });
  expect(verdictOf(securityKeyParts(0x04))).toEqual({ ok: false, reason: 'touch-missing' });
  const website = verdictOf(securityKeyParts(0x01, 'example.org'));
  expect(website).toEqual({ ok: false, reason: 'key-application', detail: 'example.org' });
  const flagged = { ...touched, make: (signed: Buffer) => flipAt(touched.make(signed), -5) };
  expect(verdictOf(flagged)).toMatchObject({ ok: false });
});

test('RSA: SHA-2 is taken, by ssh-keygen too; SHA-1, PSS and other lengths are refused', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const good = rsaParts(rsa, (signed) => ['rsa-sha2-256', sign('sha256', signed, rsa.privateKey)]);
  expect(verdictOf(good)).toMatchObject({ ok: true, keyType: 'ssh-rsa' });
  expect(holds({ ...STATEMENT, armor: armorWith(good) })).toBe(true);
  const sha1 = rsaParts(rsa, (signed) => ['ssh-rsa', createSign('sha1').update(signed).sign(rsa.privateKey)]);
  expect(verdictOf(sha1)).toEqual({ ok: false, reason: 'sha1' });
  const swapped = rsaParts(rsa, (signed) => ['rsa-sha2-512', sign('sha256', signed, rsa.privateKey)]);
  expect(verdictOf(swapped)).toEqual({ ok: false, reason: 'signature-wrong' });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const pss = rsaParts(rsa, (signed) => ['rsa-sha2-256', sign('sha256', signed, { key: rsa.privateKey, padding })]);
  expect(verdictOf(pss)).toEqual({ ok: false, reason: 'signature-wrong' });
  const longer = rsaParts(rsa, (signed) => [
    'rsa-sha2-256',
    Buffer.concat([Buffer.alloc(1), sign('sha256', signed, rsa.privateKey)]),
  ]);
  expect(verdictOf(longer)).toEqual({ ok: false, reason: 'signature-malformed' });
});

test('ECDSA: the halves are numbers in their one spelling, and neither is zero', () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const halves = (signed: Buffer): readonly [Buffer, Buffer] => {
    const both = sign('sha256', signed, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' });
    return [both.subarray(0, 32), both.subarray(32)];
  };
  const number = (bytes: Buffer): Buffer => mpint(BigInt(`0x${bytes.toString('hex')}`));
  const made = (spell: (r: Buffer, s: Buffer) => Buffer): Parts =>
    ecdsaParts(pair, (signed) => spell(...halves(signed)));
  expect(verdictOf(made((r, s) => Buffer.concat([number(r), number(s)])))).toMatchObject({ ok: true });
  const faults: readonly [(r: Buffer, s: Buffer) => Buffer, string][] = [
    [(r, s) => Buffer.concat([number(r), wire(Buffer.concat([Buffer.alloc(2), s]))]), 'signature-malformed'],
    [(r, s) => Buffer.concat([number(r), number(s), Buffer.alloc(1)]), 'signature-malformed'],
    [(r) => Buffer.concat([number(r), wire('')]), 'signature-wrong'],
    [(r) => Buffer.concat([number(r), wire(Buffer.from([0x80]))]), 'signature-malformed'],
    [(r) => Buffer.concat([number(r), mpint(1n << 264n)]), 'signature-malformed'],
    [(_r, s) => Buffer.concat([mpint(1n << 264n), number(s)]), 'signature-malformed'],
    [(r, s) => Buffer.concat([number(s), number(r)]), 'signature-wrong'],
  ];
  for (const [spell, reason] of faults) expect(verdictOf(made(spell))).toEqual({ ok: false, reason });
  const good = made((r, s) => Buffer.concat([number(r), number(s)]));
  const longer = { ...good, make: (signed: Buffer) => Buffer.concat([good.make(signed), Buffer.alloc(1)]) };
  expect(verdictOf(longer)).toEqual({ ok: false, reason: 'signature-malformed' });
  const renamed = { ...good, make: (signed: Buffer) => rename(good.make(signed), 'ecdsa-sha2-nistp384') };
  expect(verdictOf(renamed)).toEqual({ ok: false, reason: 'algorithm-differs', detail: 'ecdsa-sha2-nistp384' });
});

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

function rsaParts(pair: Pair, make: (signed: Buffer) => readonly [algorithm: string, signature: Buffer]): Parts {
  const { n = '', e = '' } = pair.publicKey.export({ format: 'jwk' });
  const number = (text: string): Buffer => mpint(BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`));
  return {
    publicKey: Buffer.concat([wire('ssh-rsa'), number(e), number(n)]),
    make: (signed) => Buffer.concat(make(signed).map(wire)),
  };
}

function ecdsaParts(pair: Pair, make: (signed: Buffer) => Buffer): Parts {
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const type = wire('ecdsa-sha2-nistp256');
  return {
    publicKey: Buffer.concat([type, wire('nistp256'), wire(point)]),
    make: (signed) => Buffer.concat([type, wire(make(signed))]),
  };
}

/** S + L satisfies the equation as well; a verifier that takes it lets anybody make a second signature out of one. */
function addOrder(bare: Buffer): Buffer {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const s = BigInt(`0x${Buffer.from(bare.subarray(-32)).reverse().toString('hex')}`) + order;
  const bytes = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return Buffer.concat([bare.subarray(0, -32), bytes]);
}

function flipAt(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  const index = copy.length + at;
  copy[index] = (copy[index] ?? 0) ^ 0x04;
  return copy;
}

/** Names another algorithm of the same length in front of a bare signature. */
function rename(bare: Buffer, algorithm: string): Buffer {
  return Buffer.concat([wire(algorithm), bare.subarray(wire(algorithm).length)]);
}
