/** The published door: what OpenSSH's own tests ask of a verifier, for each type of key that `ssh-keygen` can make, and what an attacker would try. */
import { execFileSync } from 'node:child_process';
import { createHash, sign as cryptoSign, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explain, fingerprint, parsePublicKey, parseSignature, verify } from '../../src/trust/sshsig/published.ts';
import type { Fault } from '../../src/trust/sshsig/verdict.ts';
import {
  armorWith,
  blobWith,
  ed25519Parts,
  mpint,
  newEd25519,
  type Parts,
  STATEMENT,
  securityKeyParts,
  uint32,
  wire,
} from './made-signature.ts';
import { holds, makeKey, publicLine, scratch, sign } from './ssh-keygen.ts';

const { message: MESSAGE, namespace: NAMESPACE } = STATEMENT;

/** A key line for made parts. */
const lineOf = (parts: Parts): string => {
  const type = parts.publicKey.subarray(4, 4 + parts.publicKey.readUInt32BE(0)).toString('latin1');
  return `${type} ${parts.publicKey.toString('base64')} made`;
};
const verdictOf = (parts: Parts) => verify(MESSAGE, armorWith(parts), { namespace: NAMESPACE, key: lineOf(parts) });

const KEYS: readonly (readonly [keyType: string, options: readonly string[]])[] = [
  ['ssh-ed25519', ['-t', 'ed25519']],
  ['ecdsa-sha2-nistp256', ['-t', 'ecdsa', '-b', '256']],
  ['ecdsa-sha2-nistp384', ['-t', 'ecdsa', '-b', '384']],
  ['ecdsa-sha2-nistp521', ['-t', 'ecdsa', '-b', '521']],
  ['ssh-rsa', ['-t', 'rsa', '-b', '2048']],
];

// The cases of OpenSSH's regress/sshsig.sh; those on allowed signers, principals and dates are about a list of keys, not about a signature.
describe.each(KEYS)('%s', (keyType, options) => {
  const folder = scratch();
  const file = makeKey(folder, 'ana', options);
  const other = parsePublicKey(publicLine(makeKey(folder, 'ben', options)));
  const key = publicLine(file);
  const armors = ['sha256', 'sha512'].map((hash) => {
    const armor = sign(file, NAMESPACE, { message: MESSAGE, options: ['-O', `hashalg=${hash}`] });
    return [hash, armor] as const;
  });
  const [, [, armor] = ['', '']] = armors;

  test.each(armors)('with %s of the message', (hash, signature) => {
    expect(verify(MESSAGE, signature, { namespace: NAMESPACE, key })).toMatchObject({ ok: true, keyType });
    expect(verify(MESSAGE, Buffer.from(signature), { namespace: NAMESPACE, key }).ok).toBe(true);
    const print = fingerprint(key);
    expect(parseSignature(signature)).toMatchObject({ keyType, fingerprint: print, namespace: NAMESPACE, hash });
  });

  test('another namespace, text or key', () => {
    const refused = (text: Uint8Array, expected: { namespace: string; key: string }) =>
      verify(text, armor, expected) as { readonly reason?: Fault; readonly detail?: string };
    expect(refused(MESSAGE, { namespace: 'git', key })).toMatchObject({
      reason: 'namespace-differs',
      detail: NAMESPACE,
    });
    expect(refused(MESSAGE, { namespace: '', key }).reason).toBe('namespace-differs');
    expect(refused(MESSAGE, { namespace: `${NAMESPACE},git`, key }).reason).toBe('namespace-differs');
    expect(refused(MESSAGE, { namespace: '*', key }).reason).toBe('namespace-differs');
    expect(refused(Buffer.from('hello'), { namespace: NAMESPACE, key }).reason).toBe('signature-wrong');
    expect(refused(Buffer.alloc(0), { namespace: NAMESPACE, key }).reason).toBe('signature-wrong');
    const anotherKey = refused(MESSAGE, { namespace: NAMESPACE, key: other.ok ? other.key : '' });
    expect(anotherKey).toMatchObject({ reason: 'signer-differs', detail: fingerprint(key) });
    expect(refused(MESSAGE, { namespace: NAMESPACE, key: '' }).reason).toBe('key-malformed');
  });

  test('in a certificate', () => {
    execFileSync('ssh-keygen', ['-q', '-s', join(folder, 'ben'), '-I', 'ana', '-n', 'ana', `${file}.pub`]);
    const named = Buffer.from(sign(`${file}-cert.pub`, NAMESPACE, MESSAGE));
    const certificate = { reason: 'key-certificate', detail: expect.stringContaining('-cert-v01@openssh.com') };
    expect(parseSignature(named)).toMatchObject(certificate);
    expect(verify(MESSAGE, named, { namespace: NAMESPACE, key })).toMatchObject({ reason: 'signer-differs' });
    const own = { namespace: NAMESPACE, key: publicLine(`${file}-cert`) };
    expect(verify(MESSAGE, named, own)).toMatchObject(certificate);
  });
});

test('signed by an agent, as all of them by hand', () => {
  const folder = scratch();
  const socket = join(folder, 'agent');
  const said = execFileSync('ssh-agent', ['-s', '-a', socket], { encoding: 'utf8' });
  try {
    for (const [keyType, options] of KEYS) {
      const file = makeKey(folder, keyType, options);
      execFileSync('ssh-add', ['-q', file], { env: { ...process.env, SSH_AUTH_SOCK: socket }, stdio: 'ignore' });
      execFileSync('rm', [file]);
      const armor = execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', `${file}.pub`, '-n', NAMESPACE], {
        env: { ...process.env, SSH_AUTH_SOCK: socket },
        input: MESSAGE,
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      expect(verify(MESSAGE, armor, { namespace: NAMESPACE, key: publicLine(file) })).toMatchObject({ keyType });
    }
  } finally {
    process.kill(Number(/SSH_AGENT_PID=(\d+)/.exec(said)?.[1]));
  }
});

test('DSA is refused wherever it turns up, and can be named', () => {
  const numbers = Array.from({ length: 4 }, (_, index) => mpint(2n ** 1023n + BigInt(index)));
  const publicKey = Buffer.concat([wire('ssh-dss'), ...numbers]);
  const parts = { publicKey, make: () => Buffer.concat([wire('ssh-dss'), wire(Buffer.alloc(40, 1))]) };
  expect(verdictOf(parts)).toEqual({ ok: false, reason: 'key-dsa' });
  expect(parseSignature(armorWith(parts))).toEqual({ ok: false, reason: 'key-dsa' });
  expect(fingerprint(lineOf(parts))).toMatch(/^SHA256:[\w+/]{43}$/);
});

describe('types that nobody has checked yet', () => {
  const { point } = newEd25519();
  const inside = (type: string, ...parts: readonly (string | Buffer)[]): Parts => ({
    publicKey: Buffer.concat([wire(type), ...parts.map((part) => wire(part))]),
    make: () => Buffer.concat([wire(type), wire(Buffer.alloc(64, 7))]),
  });
  test.each([
    ['sk-ecdsa-sha2-nistp256@openssh.com', ['nistp256', Buffer.alloc(65, 4), 'ssh:']],
    ['webauthn-sk-ecdsa-sha2-nistp256@openssh.com', ['nistp256', Buffer.alloc(65, 4), 'ssh:']],
    ['ssh-mldsa44-ed25519@openssh.com', [Buffer.alloc(1312, 3), point]],
    ['ssh-xmss@openssh.com', [point]],
    ['ssh-ed448', [Buffer.alloc(57, 1)]],
    ['rsa-sha2-256', [Buffer.from([1, 0, 1]), Buffer.alloc(256, 0x7f)]],
    ['rsa-sha2-512', [Buffer.from([1, 0, 1]), Buffer.alloc(256, 0x7f)]],
  ])('%s', (type, rest) => {
    const parts = inside(type, ...rest);
    const expected = { ok: false, reason: 'key-type-unknown', detail: type };
    expect(verdictOf(parts)).toEqual(expected);
    expect(parseSignature(armorWith(parts))).toEqual(expected);
  });

  test.each(['SSH-ED25519', 'ssh-ed25519\0', 'ssh-ed25519 ', '', 'constructor', 'ѕsh-ed25519'])(
    'a name that only looks like one: %j',
    (type) => {
      const parts = inside(type, point);
      expect(parseSignature(armorWith(parts)).ok).toBe(false);
      expect(verdictOf(parts).ok).toBe(false);
    },
  );
});

describe('lengths that lie', () => {
  const ordinary = ed25519Parts();
  const blob = blobWith(ordinary);
  const refused = (bytes: Buffer) => {
    const armor = `-----BEGIN SSH SIGNATURE-----\n${bytes.toString('base64').replace(/.{70}/g, '$&\n').trimEnd()}\n-----END SSH SIGNATURE-----\n`;
    return verify(MESSAGE, armor, { namespace: NAMESPACE, key: lineOf(ordinary) });
  };
  /** Where the length of each string of the envelope and inside it stands. */
  const places = [10, 14, 29, 10 + 4 + 51, 10 + 4 + 51 + 4 + 16, 10 + 4 + 51 + 4 + 16 + 4];

  test('the blob itself is a good one', () => {
    expect(refused(blob).ok).toBe(true);
  });

  test.each(places.flatMap((at) => [0, 1, 0x7fffffff, 0x80000000, 0xfffffffb, 0xffffffff].map((value) => [at, value])))(
    'at byte %i: %i',
    (at, value) => {
      const bytes = Buffer.from(blob);
      if (bytes.readUInt32BE(at) === value) return;
      bytes.writeUInt32BE(value, at);
      expect(refused(bytes).ok).toBe(false);
    },
  );

  test('every length one more and one less', () => {
    for (let at = 6; at + 4 <= blob.length; at += 1) {
      for (const step of [1, -1]) {
        const bytes = Buffer.from(blob);
        const value = bytes.readUInt32BE(at) + step;
        if (value < 0 || value > 0xffffffff) continue;
        bytes.writeUInt32BE(value, at);
        expect(refused(bytes).ok).toBe(false);
      }
    }
  });

  test('cut off anywhere', () => {
    for (let length = 1; length < blob.length; length += 1) expect(refused(blob.subarray(0, length)).ok).toBe(false);
  });
});

describe('one signature, one spelling', () => {
  const parts = ed25519Parts();
  const armor = armorWith(parts);
  const base64 = armor.split('\n').slice(1, -2).join('');
  const framed = (lines: string) => `-----BEGIN SSH SIGNATURE-----\n${lines}\n-----END SSH SIGNATURE-----\n`;
  const wide = (columns: number) => framed(base64.match(new RegExp(`.{1,${columns}}`, 'g'))?.join('\n') ?? '');

  test('in 70 columns it is the one of ssh-keygen', () => {
    expect(wide(70)).toBe(armor);
    expect(verify(MESSAGE, wide(70), { namespace: NAMESPACE, key: lineOf(parts) }).ok).toBe(true);
  });

  test.each([
    ['64 columns, as PEM has them', wide(64)],
    ['76 columns, as MIME has them', wide(76)],
    ['69 columns', wide(69)],
    ['71 columns', wide(71)],
    ['CRLF everywhere', armor.replaceAll('\n', '\r\n')],
    ['one CRLF at the end', armor.replace(/\n$/, '\r\n')],
    ['text in front', `ana signed:\n${armor}`],
    ['a byte order mark', `\ufeff${armor}`],
    ['a NUL at the end', `${armor}\0`],
    ['spaces behind the end', armor.replace(/\n$/, ' \n')],
    ['text on the line of the end', armor.replace(/\n$/, ' ana\n')],
    ['lines behind the end', `${armor}Comment: ana\n`],
    ['a second signature behind the end', armor + armor],
    ['a header, as PEM may have', framed(`Comment: ana\n\n${base64}`)],
    ['an indented line', armor.replace('\nU1NI', '\n U1NI')],
    ['a tab', armor.replace('\nU1NI', '\n\tU1NI')],
    ['other words in the frame', armor.replaceAll('SSH SIGNATURE', 'PGP SIGNATURE')],
    ['the frame in small letters', armor.toLowerCase()],
    ['four hyphens', armor.replace('-----BEGIN', '----BEGIN')],
    ['padding that is not needed', framed(`${base64}====`)],
    ['padding in the middle', framed(`${base64.slice(0, 40)}==${base64.slice(40)}`)],
  ])('%s', (_, given) => {
    const expected = { namespace: NAMESPACE, key: lineOf(parts) };
    expect(verify(MESSAGE, given, expected)).toEqual({ ok: false, reason: 'armor-malformed' });
    expect(verify(MESSAGE, Buffer.from(given), expected)).toEqual({ ok: false, reason: 'armor-malformed' });
  });
});

describe('security keys', () => {
  const bare = (touched: Parts, signed: Buffer) => touched.make(signed);

  test('flags and counter belong to what is signed', () => {
    const parts = securityKeyParts(0x01);
    expect(verdictOf(parts).ok).toBe(true);
    for (const at of [-5, -4, -1]) {
      const make = (signed: Buffer) => {
        const bytes = Buffer.from(bare(parts, signed));
        bytes.writeUInt8(bytes.readUInt8(bytes.length + at) ^ 0x04, bytes.length + at);
        return bytes;
      };
      expect(verdictOf({ ...parts, make })).toEqual({ ok: false, reason: 'signature-wrong' });
    }
  });

  test('without flags or counter, or with more behind them', () => {
    const parts = securityKeyParts(0x01);
    for (const cut of [1, 4, 5]) {
      const make = (signed: Buffer) => bare(parts, signed).subarray(0, -cut);
      expect(verdictOf({ ...parts, make })).toEqual({ ok: false, reason: 'signature-malformed' });
    }
    const make = (signed: Buffer) => Buffer.concat([bare(parts, signed), Buffer.alloc(1)]);
    expect(verdictOf({ ...parts, make })).toEqual({ ok: false, reason: 'signature-malformed' });
  });

  test('what a website composed is not what SSH composes', () => {
    const parts = securityKeyParts(0x01);
    for (const algorithm of ['webauthn-sk-ssh-ed25519@openssh.com', 'webauthn-sk-ecdsa-sha2-nistp256@openssh.com']) {
      const make = (signed: Buffer) =>
        Buffer.concat([wire(algorithm), bare(parts, signed).subarray(wire('sk-ssh-ed25519@openssh.com').length)]);
      expect(verdictOf({ ...parts, make })).toEqual({ ok: false, reason: 'algorithm-differs', detail: algorithm });
    }
  });

  test('a plain key that claims to be one, and one that claims to be plain', () => {
    const { secret, point } = newEd25519();
    const touch = Buffer.concat([Buffer.from([1]), uint32(7)]);
    const plainSignature = (signed: Buffer) => wire(cryptoSign(null, signed, secret));
    const hardware = Buffer.concat([wire('sk-ssh-ed25519@openssh.com'), wire(point), wire('ssh:')]);
    const claimed = (signed: Buffer) =>
      Buffer.concat([wire('sk-ssh-ed25519@openssh.com'), plainSignature(signed), touch]);
    expect(verdictOf({ publicKey: hardware, make: claimed })).toEqual({ ok: false, reason: 'signature-wrong' });
    const plain = (signed: Buffer) => Buffer.concat([wire('ssh-ed25519'), plainSignature(signed)]);
    expect(verdictOf({ publicKey: hardware, make: plain })).toMatchObject({ reason: 'algorithm-differs' });
    const digest = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
    const asPlain = (signed: Buffer) => {
      const bytes = Buffer.concat([digest('ssh:'), touch, digest(signed)]);
      return Buffer.concat([wire('ssh-ed25519'), wire(cryptoSign(null, bytes, secret))]);
    };
    const publicKey = Buffer.concat([wire('ssh-ed25519'), wire(point)]);
    expect(verdictOf({ publicKey, make: asPlain })).toEqual({ ok: false, reason: 'signature-wrong' });
  });

  test.each(['', 'SSH:', 'ssh', 'https://example.org', 'ssh:\n', ' ssh:'])('application %j', (application) => {
    expect(verdictOf(securityKeyParts(0x01, application))).toMatchObject({ reason: 'key-application' });
  });
});

describe('RSA signatures', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n = '', e = '' } = pair.publicKey.export({ format: 'jwk' });
  const number = (text: string): bigint => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
  const publicKey = Buffer.concat([wire('ssh-rsa'), mpint(number(e)), mpint(number(n))]);
  const made = (make: (signature: Buffer) => Buffer): Parts => ({
    publicKey,
    make: (signed) => Buffer.concat([wire('rsa-sha2-512'), wire(make(cryptoSign('sha512', signed, pair.privateKey)))]),
  });

  test('are exactly as long as the key, and smaller than it', () => {
    expect(verdictOf(made((signature) => signature)).ok).toBe(true);
    expect(verdictOf(made((signature) => signature.subarray(1)))).toMatchObject({ reason: 'signature-malformed' });
    expect(verdictOf(made((signature) => signature.subarray(0, -1)))).toMatchObject({ reason: 'signature-malformed' });
    expect(verdictOf(made(() => Buffer.alloc(0)))).toMatchObject({ reason: 'signature-malformed' });
    expect(verdictOf(made(() => Buffer.alloc(256)))).toMatchObject({ reason: 'signature-wrong' });
    expect(verdictOf(made(() => Buffer.alloc(256, 0xff)))).toMatchObject({ reason: 'signature-wrong' });
    const one = Buffer.concat([Buffer.alloc(255), Buffer.from([1])]);
    expect(verdictOf(made(() => one))).toMatchObject({ reason: 'signature-wrong' });
  });

  test('whose leading zero an agent dropped: ssh-keygen pads them, we do not', () => {
    for (let round = 0; ; round += 1) {
      const message = Buffer.from(`hello ${round}\n`);
      const blob = blobWith({ ...made((signature) => signature), message });
      if (blob[blob.length - 256] !== 0) continue;
      const short = armorWith({ ...made((signature) => signature.subarray(1)), message });
      const key = lineOf(made((signature) => signature));
      expect(holds({ armor: short, message, namespace: NAMESPACE })).toBe(true);
      expect(verify(message, short, { namespace: NAMESPACE, key })).toMatchObject({ reason: 'signature-malformed' });
      expect(verify(message, armorWith({ ...made((s) => s), message }), { namespace: NAMESPACE, key }).ok).toBe(true);
      return;
    }
  });

  test.each(['rsa-sha1', 'rsa-sha2-384', 'RSA-SHA2-256', 'ssh-rsa-cert-v01@openssh.com', 'ssh-ed25519'])(
    'named %s',
    (algorithm) => {
      const make = (signed: Buffer) =>
        Buffer.concat([wire(algorithm), wire(cryptoSign('sha512', signed, pair.privateKey))]);
      expect(verdictOf({ publicKey, make })).toEqual({ ok: false, reason: 'algorithm-differs', detail: algorithm });
    },
  );
});

describe('key lines', () => {
  const { key } = { key: lineOf(ed25519Parts()) };

  test.each([
    ['options in front', `command="echo \\"a b\\"" ${key}`],
    ['quotes inside quotes', `command="a" b" ${key}`],
    ['a namespace option', `namespaces="file" ${key}`],
    ['a comment sign in front', `# ${key}`],
    ['a second line', `${key}\n${key}`],
    ['a second line after a carriage return', `${key}\r${key}`],
    ['far too much', `${key} ${'x'.repeat(20_000)}`],
    ['far too much space in the middle', key.replace(' ', ' '.repeat(20_000))],
  ])('%s', (_, line) => {
    expect(parsePublicKey(line)).toMatchObject({ ok: false, reason: 'key-malformed' });
  });

  test('a principal in front, as in allowed_signers, is no type', () => {
    expect(parsePublicKey(`ana@example.org ${key}`)).toMatchObject({ ok: false, reason: 'key-type-unknown' });
  });

  test('quotes in the comment are a comment', () => {
    const good = parsePublicKey(key);
    expect(parsePublicKey(`${key} "ana", 'b' ssh-ed25519 AAAA`)).toEqual(good);
  });
});

test('every refusal has one sentence of printable characters, and names nothing that could harm', () => {
  const hostile = securityKeyParts(0x01, 'ssh\u001b]0;x\u0007');
  const refusals = [
    verdictOf(hostile),
    verdictOf({ ...ed25519Parts(), hash: '\u001b[2J' }),
    verdictOf({ ...ed25519Parts(), namespace: 'a\nb' }),
    verify(MESSAGE, '', { namespace: NAMESPACE, key: '\u001b' }),
  ];
  for (const refusal of refusals) {
    if (refusal.ok) throw new Error('taken');
    expect(explain(refusal)).toMatch(/^[A-Z][\x20-\x7e]*\.$/);
  }
});

test('what is verified lies nowhere else: the same bytes give the same answer twice', () => {
  const folder = scratch();
  const file = makeKey(folder, 'ana', ['-t', 'ed25519']);
  const path = join(folder, 'letter');
  writeFileSync(path, MESSAGE);
  execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', file, '-n', NAMESPACE, path], { stdio: 'ignore' });
  const armor = execFileSync('cat', [`${path}.sig`]);
  const answers = [1, 2].map(() => verify(MESSAGE, armor, { namespace: NAMESPACE, key: publicLine(file) }));
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.ok).toBe(true);
});
