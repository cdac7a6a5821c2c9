/**
 * Our verdicts beside those of the real `ssh-keygen`, on flipped bytes of real signatures: on every one of an ed25519 signature, and of
 * the others on every one that is structure (names, lengths, the ends of numbers) and on a sample of the middle of long numbers.
 */
import { sign as cryptoSign, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  armorOf,
  blobOf,
  type KeyFault,
  parsePublicKey,
  type SignatureFault,
  verifySignature,
} from '../../src/trust/sshsig/index.ts';
import { armorWith, ed25519Parts, mpint, type Parts, STATEMENT, securityKeyParts, wire } from './made-signature.ts';
import { every, holds, makeKey, publicLine, scratch, sign, verdictsOn } from './ssh-keygen.ts';

const NAMESPACE = 'decision@circles';
const MESSAGE = Buffer.from('title: Allergens\n');

const KEYS: readonly (readonly [name: string, options: readonly string[], step: number])[] = [
  ['ed25519', ['-t', 'ed25519'], 1],
  ['nistp256', ['-t', 'ecdsa', '-b', '256'], 9],
  ['nistp384', ['-t', 'ecdsa', '-b', '384'], 9],
  ['nistp521', ['-t', 'ecdsa', '-b', '521'], 9],
  ['rsa-2048', ['-t', 'rsa', '-b', '2048'], 31],
  ['rsa-3072', ['-t', 'rsa', '-b', '3072'], 31],
];

test.each(KEYS)(
  '%s: both agree on flipped bytes',
  (name, options, step) => {
    const folder = scratch();
    const armor = sign(makeKey(folder, name, options), NAMESPACE, MESSAGE);
    expect(verifySignature({ armor, message: MESSAGE, namespace: NAMESPACE })).toEqual({
      ok: true,
      ...keyOf(folder, name),
    });
    expect(differences(armor, step)).toEqual([]);
  },
  60_000,
);

test('a hardware key: both agree on flipped bytes', () => {
  const armor = armorWith({ ...securityKeyParts(0x01), message: MESSAGE });
  expect(differences(armor, 9)).toEqual([]);
}, 60_000);

test('the text form: ours differs only by being stricter about the form', () => {
  const folder = scratch();
  const armor = Buffer.from(sign(makeKey(folder, 'ana', ['-t', 'ed25519']), NAMESPACE, MESSAGE));
  // the first lines and the last ones in full; the base64 between them is all alike
  const places = every(armor.length).filter((at) => at < 120 || at > armor.length - 60 || at % 5 === 0);
  const given = places.map((at) => ({ armor: flip(armor, at), message: MESSAGE, namespace: NAMESPACE }));
  const theirs = verdictsOn(given);
  const reasons = given.map((one, index) => {
    const ours = verifySignature(one);
    if (ours.ok) return `taken at ${places[index]}`;
    return theirs[index] ? ours.reason : 'both refuse';
  });
  expect([...new Set(reasons)].sort()).toEqual(['armor-malformed', 'both refuse']);
}, 60_000);

/** Every other reason for which we refuse what `ssh-keygen` takes, each with a signature that shows it. */
test.each<[KeyFault | SignatureFault, () => string]>([
  ['armor-malformed', () => armorWith(ed25519Parts()).replace('U1NI', 'U1NI\n')],
  ['touch-missing', () => armorWith(securityKeyParts(0x00))],
  ['key-application', () => armorWith(securityKeyParts(0x01, 'example.org'))],
  ['key-weak', () => armorWith(identityParts())],
  ['key-too-short', () => armorWith(rsaParts(1536))],
  ['key-malformed', () => armorWith(rsaParts(2048, Buffer.alloc(1)))],
])('stricter than ssh-keygen: %s', (reason, make) => {
  const armor = make();
  expect(holds({ ...STATEMENT, armor })).toBe(true);
  expect(verifySignature({ ...STATEMENT, armor })).toMatchObject({ ok: false, reason });
});

test('both hashes of the message that ssh-keygen offers are taken', () => {
  const folder = scratch();
  const key = makeKey(folder, 'ana', ['-t', 'rsa', '-b', '2048']);
  for (const hash of ['sha256', 'sha512']) {
    const armor = sign(key, 'file', { message: MESSAGE, options: ['-O', `hashalg=${hash}`] });
    expect(verifySignature({ armor, message: MESSAGE, namespace: 'file' }).ok).toBe(true);
  }
});

/** Where the verdicts on a good signature with one byte flipped, in it or in the message, are not the same. */
function differences(armor: string, step: number): readonly string[] {
  const whole = { armor, message: MESSAGE, namespace: NAMESPACE };
  const blob = Buffer.from(blobOf(armor) ?? '', 'base64');
  const given = [
    whole,
    ...placesIn(blob, step).map((at) => ({ ...whole, armor: armorOf(flip(blob, at).toString('base64')) })),
    ...every(MESSAGE.length, step).map((at) => ({ ...whole, message: flip(MESSAGE, at) })),
    { ...whole, namespace: 'git' },
    { ...whole, message: MESSAGE.subarray(1) },
  ];
  const verdicts = verdictsOn(given);
  return given.flatMap((one, index) => {
    const ours = verifySignature(one);
    const theirs = verdicts[index];
    return ours.ok === (index === 0) && ours.ok === theirs
      ? []
      : [`${index}: ${JSON.stringify(ours)}, ssh-keygen: ${theirs}`];
  });
}

/** Where to flip: everywhere but in the middle of long strings, where it is every `step`-th byte. */
function placesIn(blob: Buffer, step: number): readonly number[] {
  const middles = middlesOf(blob, 'SSHSIG'.length + 4, blob.length);
  const sampled = new Set(middles.flatMap(([from, to]) => every(to - from, step).map((offset) => from + offset)));
  return every(blob.length).filter((at) => sampled.has(at) || !middles.some(([from, to]) => at >= from && at < to));
}

type Range = readonly [from: number, to: number];

/** The bytes of each string of more than 20 that holds no strings itself, but for its first and last two. */
function middlesOf(bytes: Buffer, from: number, to: number): readonly Range[] {
  const strings = stringsIn(bytes, from, to);
  if (strings.length > 0) return strings.flatMap(([start, end]) => middlesOf(bytes, start, end));
  return to - from > 20 ? [[from + 2, to - 2]] : [];
}

/** The contents of the strings with which `bytes` are filled, each with its length before it; none when they are filled with something else. */
function stringsIn(bytes: Buffer, from: number, to: number): readonly Range[] {
  const found: Range[] = [];
  let at = from;
  while (at + 4 <= to) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > to) return [];
    found.push([at + 4, end]);
    at = end;
  }
  return at === to ? found : [];
}

/** The point whose signatures need no private half. */
function identityParts(): Parts {
  const point = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]);
  const type = wire('ssh-ed25519');
  const forged = Buffer.concat([point, Buffer.alloc(32)]);
  return { publicKey: Buffer.concat([type, wire(point)]), make: () => Buffer.concat([type, wire(forged)]) };
}

/** An RSA signature; `padding` stands in front of the modulus, where it changes nothing but the spelling. */
function rsaParts(modulusLength: number, padding = Buffer.alloc(0)): Parts {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const { n = '' } = publicKey.export({ format: 'jwk' });
  const modulus = Buffer.concat([padding, Buffer.alloc(1), Buffer.from(n, 'base64url')]);
  return {
    publicKey: Buffer.concat([wire('ssh-rsa'), mpint(65537n), wire(modulus)]),
    make: (signed) => Buffer.concat([wire('rsa-sha2-512'), wire(cryptoSign('sha512', signed, privateKey))]),
  };
}

function keyOf(folder: string, name: string) {
  const parsed = parsePublicKey(publicLine(`${folder}/${name}`));
  if (!parsed.ok) throw new Error(parsed.reason);
  return { key: parsed.key, keyType: parsed.keyType };
}

/** One bit of one byte, another one at each place. */
function flip(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
}
