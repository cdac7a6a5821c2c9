/** Our verdicts beside those of the real `ssh-keygen`, on every flipped byte of real signatures. */
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
import { every, holds, inTurns, makeKey, publicLine, scratch, sign } from './ssh-keygen.ts';

const NAMESPACE = 'decision@circles';
const MESSAGE = Buffer.from('title: Allergens\n');

const KEYS: readonly (readonly [name: string, options: readonly string[], step: number])[] = [
  ['ed25519', ['-t', 'ed25519'], 1],
  ['nistp256', ['-t', 'ecdsa', '-b', '256'], 1],
  ['nistp384', ['-t', 'ecdsa', '-b', '384'], 1],
  ['nistp521', ['-t', 'ecdsa', '-b', '521'], 1],
  ['rsa-2048', ['-t', 'rsa', '-b', '2048'], 9],
  ['rsa-3072', ['-t', 'rsa', '-b', '3072'], 13],
];

test.concurrent.each(KEYS)(
  '%s: both agree on every flipped byte',
  async (name, options, step) => {
    const folder = scratch();
    const armor = sign(makeKey(folder, name, options), NAMESPACE, MESSAGE);
    expect(verifySignature({ armor, message: MESSAGE, namespace: NAMESPACE })).toEqual({
      ok: true,
      ...keyOf(folder, name),
    });
    expect(await differences(armor, step)).toEqual([]);
  },
  60_000,
);

test.concurrent('a hardware key: both agree on every flipped byte', async () => {
  const armor = armorWith({ ...securityKeyParts(0x01), message: MESSAGE });
  expect(await differences(armor, 1)).toEqual([]);
}, 60_000);

test.concurrent('every character of the text form: ours differs only by being stricter about the form', async () => {
  const folder = scratch();
  const armor = Buffer.from(sign(makeKey(folder, 'ana', ['-t', 'ed25519']), NAMESPACE, MESSAGE));
  const reasons = await inTurns(every(armor.length), async (at) => {
    const given = { armor: flip(armor, at), message: MESSAGE, namespace: NAMESPACE };
    const ours = verifySignature(given);
    if (ours.ok) return `taken at ${at}`;
    return (await holds(folder, given)) ? ours.reason : 'both refuse';
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
])('stricter than ssh-keygen: %s', async (reason, make) => {
  const armor = make();
  expect(await holds(scratch(), { ...STATEMENT, armor })).toBe(true);
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
async function differences(armor: string, step: number): Promise<readonly string[]> {
  const folder = scratch();
  const whole = { armor, message: MESSAGE, namespace: NAMESPACE };
  const blob = Buffer.from(blobOf(armor) ?? '', 'base64');
  const given = [
    whole,
    ...every(blob.length, step).map((at) => ({ ...whole, armor: armorOf(flip(blob, at).toString('base64')) })),
    ...every(MESSAGE.length).map((at) => ({ ...whole, message: flip(MESSAGE, at) })),
    { ...whole, namespace: 'git' },
    { ...whole, message: MESSAGE.subarray(1) },
  ];
  const verdicts = await inTurns(given, async (one) => ({
    ours: verifySignature(one),
    theirs: await holds(folder, one),
  }));
  return verdicts.flatMap(({ ours, theirs }, index) =>
    ours.ok === (index === 0) && ours.ok === theirs ? [] : [`${index}: ${JSON.stringify(ours)}, ssh-keygen: ${theirs}`],
  );
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
